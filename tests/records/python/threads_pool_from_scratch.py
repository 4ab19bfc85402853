import queue, threading, time
class Future:
    def __init__(self): self._ev, self._res, self._exc, self._cbs = threading.Event(), None, None, []
    def _set(self, res=None, exc=None):
        self._res, self._exc = res, exc; self._ev.set()
        for cb in self._cbs: cb(self)
    def result(self, timeout=None):
        if not self._ev.wait(timeout): raise TimeoutError("not ready")
        if self._exc: raise self._exc
        return self._res
    def add_done_callback(self, cb): cb(self) if self._ev.is_set() else self._cbs.append(cb)
class Pool:
    def __init__(self, n): self.q = queue.Queue(); self.ts = [threading.Thread(target=self._run, name=f"w{i}") for i in range(n)]; [t.start() for t in self.ts]
    def _run(self):
        for fn, a, k, f in iter(self.q.get, None):
            try: f._set(fn(*a, **k))
            except Exception as e: f._set(exc=e)
    def submit(self, fn, *a, **k): f = Future(); self.q.put((fn, a, k, f)); return f
    def __enter__(self): return self
    def __exit__(self, *e): [self.q.put(None) for _ in self.ts]; [t.join() for t in self.ts]
def job(n): time.sleep(n / 10); return f"{threading.current_thread().name}:{10 // (n - 2)}"
with Pool(2) as p:
    fs = [p.submit(job, n) for n in (3, 1, 2, 4)]
    fs[1].add_done_callback(lambda f: print("callback", f.result()))
    try: fs[3].result(timeout=.05)
    except TimeoutError as e: print("early", e)
    for f in fs:
        try: print(f.result())
        except ZeroDivisionError as e: print("failed", e)
print([t.is_alive() for t in p.ts])
