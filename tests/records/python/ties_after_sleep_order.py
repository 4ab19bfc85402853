import asyncio


async def a():
    print("a1")
    await asyncio.sleep(0.02)
    print("a2")
    await asyncio.sleep(0.02)
    print("a3")


async def b():
    print("b1")
    await asyncio.sleep(0.04)
    print("b2")


async def main():
    await asyncio.gather(b(), a())
    await asyncio.gather(a(), b())


asyncio.run(main())
