import asyncio
import time

def work(seconds):
    end = time.perf_counter_ns() + int(seconds * 1e9)
    while time.perf_counter_ns() < end:
        pass  # computing: nothing else can run

async def orders():
    print("orders: start")
    await asyncio.sleep(0.3)
    print("orders: waited")
    work(0.5)
    print("orders: done")

async def prices():
    print("prices: start")
    await asyncio.sleep(0.7)
    print("prices: waited")
    work(0.2)
    print("prices: done")

async def main():
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(orders())
        group.create_task(prices())
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
