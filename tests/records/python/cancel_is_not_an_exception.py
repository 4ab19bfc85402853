# CancelledError is not an Exception, so a broad except does not swallow it.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(1)
    except Exception:
        print("not reached")
    finally:
        print("finally is reached")


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print(type(error).__name__, issubclass(asyncio.CancelledError, Exception))


asyncio.run(main())
