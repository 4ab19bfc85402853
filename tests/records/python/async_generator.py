import asyncio


async def ticks(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i


async def main():
    async for tick in ticks(3):
        print("tick", tick)
    print([tick * 2 async for tick in ticks(3) if tick])


asyncio.run(main())
