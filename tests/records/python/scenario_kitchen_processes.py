import asyncio
import concurrent.futures
import time

def work(seconds):
    end = time.thread_time_ns() + int(seconds * 1e9)
    while time.thread_time_ns() < end:
        pass  # computing: what this thread itself computes counts

def toast():
    print("toast: start")
    time.sleep(120)  # holds a worker of the pool, not the loop
    print("toast: done")

def water():
    print("water: start")
    time.sleep(300)
    print("water: done")

def vegetables():
    print("vegetables: start")
    work(180)
    print("vegetables: done")

async def main():
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        await asyncio.gather(
            loop.run_in_executor(pool, toast),
            loop.run_in_executor(pool, water),
            loop.run_in_executor(pool, vegetables),
        )
    print(f"total: {time.perf_counter() - started:.2f} s")

if __name__ == "__main__":
    asyncio.run(main())
