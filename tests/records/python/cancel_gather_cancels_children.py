import asyncio


async def child(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("child", n, "cancelled")
        raise


async def group():
    await asyncio.gather(child(1), child(2), child(3))


async def main():
    task = asyncio.create_task(group())
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("group cancelled")


asyncio.run(main())
