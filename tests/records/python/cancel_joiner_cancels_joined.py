import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("inner is cancelled too")
        raise


async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer is cancelled")
        raise


async def main():
    inside = asyncio.create_task(inner())
    outside = asyncio.create_task(outer(inside))
    await asyncio.sleep(0.1)
    outside.cancel()
    await asyncio.gather(inside, outside, return_exceptions=True)
    print(inside.cancelled(), outside.cancelled())


asyncio.run(main())
