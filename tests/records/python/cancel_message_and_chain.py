import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("inner:", error.args)
        raise


async def outer():
    try:
        await inner()
    except asyncio.CancelledError as error:
        print("outer:", error.args)
        raise RuntimeError("cleanup failed") from error


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    task.cancel("shutting down")
    try:
        await task
    except RuntimeError as error:
        print(repr(error), "caused by", repr(error.__cause__))


asyncio.run(main())
