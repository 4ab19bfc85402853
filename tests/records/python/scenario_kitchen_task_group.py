import asyncio
import time

def work(seconds):
    end = time.perf_counter_ns() + int(seconds * 1e9)
    while time.perf_counter_ns() < end:
        pass  # computing: nothing else can run

async def toast():
    print("toast: start")
    await asyncio.sleep(120)
    print("toast: done")

async def water():
    print("water: start")
    await asyncio.sleep(300)
    print("water: done")

async def vegetables():
    print("vegetables: start")
    work(180)
    print("vegetables: done")

async def main():
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(toast())
        group.create_task(water())
        group.create_task(vegetables())
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
