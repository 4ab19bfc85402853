import asyncio, time
class Timer:
    def __init__(self, interval, callback, *args, repeat=True): self.interval, self.cb, self.args, self.repeat = interval, callback, args, repeat; self._h = None; self.n = 0
    def start(self): self._loop = asyncio.get_running_loop(); self._next = self._loop.time() + self.interval; self._h = self._loop.call_at(self._next, self._fire); return self
    def _fire(self):
        self.n += 1
        r = self.cb(*self.args)
        if asyncio.iscoroutine(r): self._loop.create_task(r)
        if self.repeat: self._next += self.interval; self._h = self._loop.call_at(self._next, self._fire)
    def cancel(self):
        if self._h: self._h.cancel(); print("cancelled", self._h.cancelled(), self.n)
def debounce(wait):
    def deco(fn):
        h = None
        def inner(*a):
            nonlocal h
            if h: h.cancel()
            h = asyncio.get_running_loop().call_later(wait, fn, *a)
        return inner
    return deco
def throttle(wait):
    def deco(fn):
        last = float("-inf")
        def inner(*a):
            nonlocal last
            now = time.monotonic()
            if now - last >= wait: last = now; return fn(*a)
        return inner
    return deco
@debounce(0.3)
def search(q): print(f"{time.monotonic() - t0:.2f} search", q)
@throttle(0.25)
def scroll(y): print(f"{time.monotonic() - t0:.2f} scroll", y)
async def blink(): print("*", end=" "); await asyncio.sleep(0.1); print("o")
async def main():
    global t0; t0 = time.monotonic()
    t = Timer(0.4, blink).start(); once = Timer(1, print, "once", repeat=False).start()
    for i, d in enumerate([.1, .1, .1, .5, .1]): search("python"[:i + 1]); scroll(i * 10); await asyncio.sleep(d)
    await asyncio.sleep(1); t.cancel(); once.cancel()
asyncio.run(main())
