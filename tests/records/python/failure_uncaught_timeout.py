import asyncio


async def main():
    print("waiting")
    async with asyncio.timeout(0.5):
        await asyncio.sleep(1)
    print("never")


asyncio.run(main())
