import asyncio, concurrent.futures, threading, time
class AsyncBridge:
    """Run coroutines from sync code in a background thread."""
    def __enter__(self):
        self.loop = asyncio.new_event_loop(); self.ready = threading.Event()
        self.t = threading.Thread(target=self._run, name="bridge"); self.t.start(); self.ready.wait(); return self
    def _run(self):
        asyncio.set_event_loop(self.loop); self.loop.call_soon(self.ready.set)
        try: self.loop.run_forever()
        finally:
            self.loop.run_until_complete(self.loop.shutdown_asyncgens()); self.loop.close(); print("bridge closed")
    def __exit__(self, *a):
        for t in asyncio.all_tasks(self.loop): self.loop.call_soon_threadsafe(t.cancel)
        self.loop.call_soon_threadsafe(self.loop.stop); self.t.join()
    def run(self, coro, timeout=None): return asyncio.run_coroutine_threadsafe(coro, self.loop).result(timeout)
    def iterate(self, agen):
        while True:
            try: yield self.run(agen.__anext__())
            except StopAsyncIteration: return
async def fetch(n): await asyncio.sleep(n); return threading.current_thread().name
async def ticks():
    for i in range(3): await asyncio.sleep(.2); yield i
with AsyncBridge() as b:
    t = time.monotonic()
    print(b.run(fetch(.5)), f"{time.monotonic() - t:.1f}")
    try: b.run(fetch(5), timeout=.3)
    except concurrent.futures.TimeoutError: print("timeout", f"{time.monotonic() - t:.1f}")
    print(list(b.iterate(ticks())), f"{time.monotonic() - t:.1f}")
    try: b.run(asyncio.wait_for(fetch(9), .1))
    except TimeoutError as e: print(type(e).__module__, f"{time.monotonic() - t:.1f}")
print("done")
