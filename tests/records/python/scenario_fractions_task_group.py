import asyncio
import time

def work(seconds):
    end = time.perf_counter_ns() + int(seconds * 1e9)
    while time.perf_counter_ns() < end:
        pass  # computing: nothing else can run

async def a():
    print("a: start")
    await asyncio.sleep(0.1)
    print("a: waited")
    work(0.2)
    print("a: worked")
    await asyncio.sleep(0.0003)
    print("a: done")

async def b():
    print("b: start")
    await asyncio.sleep(0.012345)
    print("b: waited")
    work(0.000001)
    print("b: worked")
    work(0.007777)
    print("b: worked")
    await asyncio.sleep(0.0032)
    print("b: waited")
    work(0.0011)
    print("b: done")

async def c():
    print("c: start")
    work(0.033333)
    print("c: worked")
    await asyncio.sleep(0.033333)
    print("c: waited")
    work(0.1)
    print("c: worked")
    await asyncio.sleep(0)
    print("c: done")

async def main():
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(a())
        group.create_task(b())
        group.create_task(c())
    print(f"total: {time.perf_counter() - started:.6f} s")

asyncio.run(main())
