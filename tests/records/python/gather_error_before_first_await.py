import asyncio


async def bad():
    print("bad runs")
    raise TypeError("at once")


async def good(n):
    print("good", n, "runs")
    await asyncio.sleep(0.01)
    print("good", n, "ends")


async def main():
    try:
        await asyncio.gather(good(1), bad(), good(2))
    except TypeError as error:
        print("caught", error)
    await asyncio.sleep(0.02)


asyncio.run(main())
