import asyncio
class Ticker:
    def __init__(self, n, d): self.n, self.d, self.i = n, d, 0
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        await asyncio.sleep(self.d)
        self.i += 1
        return self.i
class Delay:
    def __init__(self, s, v): self.s, self.v = s, v
    def __await__(self):
        yield from asyncio.sleep(self.s).__await__()
        return self.v
async def agen(n):
    for i in range(n):
        x = yield i
        if x: print("got", x)
async def merge(*its):
    q = asyncio.Queue()
    async def pump(it):
        async for x in it: await q.put(x)
        await q.put(None)
    ts = [asyncio.create_task(pump(i)) for i in its]
    left = len(ts)
    while left:
        x = await q.get()
        if x is None: left -= 1
        else: yield x
async def main():
    print([x async for x in Ticker(3, 0.1)], {x: x * x async for x in agen(3) if x}, await Delay(0.3, "v"))
    async for x in merge(Ticker(3, 0.2), Ticker(2, 0.3)):
        print(x, end=" ", flush=True)
    else:
        print("done")
    g = agen(3)
    print(await g.asend(None), await g.asend("hey"))
    try:
        await g.athrow(ValueError("in"))
    except ValueError as e: print(e)
    print([await Delay(0.1, i) for i in range(2)], sum([x async for x in agen(4)]))
    try:
        for x in agen(1): pass
    except TypeError as e: print(e)
    try:
        async with object() as o: pass
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    c = asyncio.sleep(1)
    c.close()
asyncio.run(main())
