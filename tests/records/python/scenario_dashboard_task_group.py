import asyncio
import time

async def user():
    print("user: start")
    await asyncio.sleep(1.5)
    print("user: done")

async def settings():
    print("settings: start")
    await asyncio.sleep(1)
    print("settings: done")

async def main():
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(user())
        group.create_task(settings())
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
