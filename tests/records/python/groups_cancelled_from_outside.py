import asyncio


async def child(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child", n, "goes")
        raise


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            for n in range(2):
                group.create_task(child(n))
    finally:
        print("parent goes")


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", repr(error), task.cancelled())


asyncio.run(main())
