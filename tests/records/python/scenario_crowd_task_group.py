import asyncio
import time

def work(seconds):
    end = time.perf_counter_ns() + int(seconds * 1e9)
    while time.perf_counter_ns() < end:
        pass  # computing: nothing else can run

async def load_the_configuration():
    print("load the configuration: start")
    await asyncio.sleep(0.04)
    print("load the configuration: done")

async def read_the_latest_messages():
    print("read the latest messages: start")
    await asyncio.sleep(0.035)
    print("read the latest messages: waited")
    work(0.01)
    print("read the latest messages: done")

async def fetch_all_the_pictures():
    print("fetch all the pictures: start")
    await asyncio.sleep(0.045)
    print("fetch all the pictures: waited")
    work(0.015)
    print("fetch all the pictures: done")

async def count():
    print("count: start")
    work(0.03)
    print("count: done")

async def greet():
    print("greet: start")
    await asyncio.sleep(0)
    print("greet: done")

async def main():
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(load_the_configuration())
        group.create_task(read_the_latest_messages())
        group.create_task(fetch_all_the_pictures())
        group.create_task(count())
        group.create_task(greet())
    print(f"total: {time.perf_counter() - started:.3f} s")

asyncio.run(main())
