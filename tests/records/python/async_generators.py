import asyncio
async def ticker(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
            await asyncio.sleep(0.01)
    finally:
        print("ticker ends")
        await asyncio.sleep(0.005)
        print("closed")
async def twice(it):
    async for x in it:
        yield x * 2
async def main():
    async for x in ticker(3):
        print(x)
    print([x async for x in twice(ticker(3)) if x])
    async for x in ticker(5):
        print("one", x)
        break
    await asyncio.sleep(0.1)
    a = ticker(5)
    print(await a.__anext__(), await a.asend("hi"))
    try:
        await a.athrow(KeyError("k"))
    except KeyError as e:
        print(repr(e))
    b = ticker(2)
    print(await b.__anext__())
    await b.aclose()
    try:
        await b.__anext__()
    except StopAsyncIteration as e:
        print("stop", repr(e))
    g = (i async for i in ticker(2))
    print([x async for x in g])
    class C:
        def __init__(self): self.n = 0
        def __aiter__(self): return self
        async def __anext__(self):
            self.n += 1
            if self.n > 2: raise StopAsyncIteration
            await asyncio.sleep(0.001)
            return self.n
    async for x in C():
        print("c", x)
    else:
        print("else")
asyncio.run(main())
