import asyncio
async def a(x, y, n):
    async with x:
        print(n, "has first")
        await asyncio.sleep(0.1)
        async with y:
            print(n, "has both")
async def main():
    x, y = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(a(x, y, "A"), a(y, x, "B"))
asyncio.run(main())
