import asyncio


async def main():
    print("about to fail")
    await asyncio.sleep(0.1)
    raise RuntimeError("something went wrong")


asyncio.run(main())
