import asyncio


async def worker():
    try:
        await asyncio.sleep(1)
    finally:
        print("cleanup begins")
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("cleanup is interrupted")
            raise


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("gone")


asyncio.run(main())
