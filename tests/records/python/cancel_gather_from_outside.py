import asyncio


async def worker(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print("worker", n, "cancelled")
        raise


async def main():
    group = asyncio.gather(worker(1), worker(2), worker(3))
    await asyncio.sleep(1.5)
    print("cancel:", group.cancel())
    try:
        await group
    except asyncio.CancelledError:
        print("gather was cancelled:", group.cancelled())


asyncio.run(main())
