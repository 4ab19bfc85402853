import asyncio


async def polite():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("polite: asked to stop")
        raise


async def rude():
    try:
        await asyncio.sleep(1)
    except BaseException as error:
        print("rude: swallowed", type(error).__name__)
        await asyncio.sleep(0.5)
        return "rude result"


async def main():
    for job in (polite, rude):
        try:
            print(await asyncio.wait_for(job(), 0.1))
        except TimeoutError:
            print(job.__name__, "timed out")


asyncio.run(main())
