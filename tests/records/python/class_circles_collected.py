import asyncio, gc, weakref
class Session:
    def __init__(self, n):
        self.n = n; self.callbacks = []
    def on(self, f): self.callbacks.append(f)
    def __del__(self): print("session", self.n, "collected")
async def use(n):
    s = Session(n)
    s.on(lambda: s.n)
    await asyncio.sleep(0.01)
    return weakref.ref(s)
async def main():
    gc.disable()
    refs = [await use(i) for i in range(2)]
    print([r() is not None for r in refs])
    print("collecting"); gc.collect(); print([r() is None for r in refs])
    a = []; a.append(a); del a
    d = {}; d["self"] = d; del d
    print(gc.collect() >= 0)
    print(gc.get_threshold(), gc.garbage)
asyncio.run(main())
