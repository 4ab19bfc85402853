import asyncio


async def main():
    try:
        async with asyncio.timeout(0.3):
            for attempt in range(5):
                try:
                    async with asyncio.timeout(0.1):
                        print("attempt", attempt)
                        await asyncio.sleep(1)
                except TimeoutError:
                    print("inner", attempt)
    except TimeoutError:
        print("outer")


asyncio.run(main())
