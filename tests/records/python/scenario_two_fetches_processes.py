import asyncio
import concurrent.futures
import time

def work(seconds):
    end = time.thread_time_ns() + int(seconds * 1e9)
    while time.thread_time_ns() < end:
        pass  # computing: what this thread itself computes counts

def orders():
    print("orders: start")
    time.sleep(0.3)  # holds a worker of the pool, not the loop
    print("orders: waited")
    work(0.5)
    print("orders: done")

def prices():
    print("prices: start")
    time.sleep(0.7)
    print("prices: waited")
    work(0.2)
    print("prices: done")

async def main():
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        await asyncio.gather(
            loop.run_in_executor(pool, orders),
            loop.run_in_executor(pool, prices),
        )
    print(f"total: {time.perf_counter() - started:.2f} s")

if __name__ == "__main__":
    asyncio.run(main())
