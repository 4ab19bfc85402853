import asyncio


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("not yet", attempt)
    return "finally done"


async def main():
    task = asyncio.create_task(stubborn())
    for _ in range(2):
        await asyncio.sleep(0.1)
        print("cancel ->", task.cancel(), "cancelling:", task.cancelling())
    print(await task)
    print(task.cancelled(), task.cancelling(), task.uncancel())


asyncio.run(main())
