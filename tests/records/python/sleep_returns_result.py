import asyncio


async def main():
    print(await asyncio.sleep(0.1, result="coffee"))
    print(await asyncio.sleep(0, "tea"))
    print(await asyncio.sleep(-1))


asyncio.run(main())
