import asyncio


async def worker(name):
    try:
        await asyncio.sleep(5)
    finally:
        print(name, "is saving")
        await asyncio.sleep(0.2)
        print(name, "has saved")


async def main():
    tasks = [asyncio.create_task(worker(name)) for name in ("a", "b")]
    await asyncio.sleep(0.1)
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
