import asyncio


async def main():
    print("waiting for a result that nobody sets")
    await asyncio.get_running_loop().create_future()
    print("never")


asyncio.run(main())
