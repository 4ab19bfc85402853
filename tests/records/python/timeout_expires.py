import asyncio


async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("slow is cancelled")
        raise


async def main():
    try:
        async with asyncio.timeout(0.3):
            await slow()
    except TimeoutError:
        print("too slow")
    async with asyncio.timeout(0.3):
        await asyncio.sleep(0.2)
    print("in time")


asyncio.run(main())
