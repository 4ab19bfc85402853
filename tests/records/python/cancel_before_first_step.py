import asyncio


async def worker():
    print("this is never printed")


async def main():
    task = asyncio.create_task(worker())
    task.add_done_callback(lambda t: print("done callback, cancelled:", t.cancelled()))
    task.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
