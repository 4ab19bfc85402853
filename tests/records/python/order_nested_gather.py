import asyncio


async def ticker():
    for turn in range(12):
        print("tick", turn)
        await asyncio.sleep(0)


async def leaf():
    print("leaf")


async def level(n):
    if n == 0:
        await leaf()
    else:
        await asyncio.gather(level(n - 1))
    print("level", n, "done")


async def main():
    asyncio.create_task(ticker())
    await level(3)
    await asyncio.sleep(0.001)


asyncio.run(main())
