import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(None) as limit:
            print(limit.when())
            limit.reschedule(loop.time() + 0.1)
            await asyncio.sleep(0.05)
            limit.reschedule(loop.time() + 0.1)
            print("moved on by a tenth")
            await asyncio.sleep(0.08)
            print("still within it")
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out at", round(loop.time() * 1000), limit.expired())


asyncio.run(main())
