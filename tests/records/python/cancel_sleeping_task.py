import asyncio


async def worker():
    try:
        print("working")
        await asyncio.sleep(10)
        print("never printed")
    except asyncio.CancelledError:
        print("cancelled, cleaning up")
        raise
    finally:
        print("finally")


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(1)
    print("cancel() says", task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print("main saw the cancellation")
    print(task.cancelled(), task.done())


asyncio.run(main())
