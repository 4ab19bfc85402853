import asyncio


async def important():
    try:
        await asyncio.sleep(1)
        print("important work done")
    except asyncio.CancelledError:
        print("cancelled in spite of the shield")
        raise


async def main():
    try:
        await asyncio.wait_for(asyncio.shield(important()), 0.1)
    except TimeoutError:
        print("main does not wait any longer")


asyncio.run(main())
