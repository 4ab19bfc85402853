import asyncio
class AsyncIterator:
    def __init__(self, data): self.data = iter(data)
    def __aiter__(self): return self
    async def __anext__(self):
        try: v = next(self.data)
        except StopIteration: raise StopAsyncIteration from None
        await asyncio.sleep(0.01)
        return v
async def main():
    async for v in AsyncIterator("abc"): print(v)
    it = aiter(AsyncIterator([1]))
    print(await anext(it), await anext(it, "default"))
    try: await anext(it)
    except StopAsyncIteration as e: print("stop", repr(e))
asyncio.run(main())
