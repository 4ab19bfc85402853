import asyncio


async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(0.01)
            print("slept")
    except TimeoutError:
        print("the timeout's timer was set first")
    try:
        await asyncio.wait_for(asyncio.sleep(0.01), 0.01)
        print("slept")
    except TimeoutError:
        print("wait_for likewise")


asyncio.run(main())
