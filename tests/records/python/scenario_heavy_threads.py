import asyncio
import concurrent.futures
import time

def work(seconds):
    end = time.thread_time_ns() + int(seconds * 1e9)
    while time.thread_time_ns() < end:
        pass  # computing: what this thread itself computes counts

def primes():
    print("primes: start")
    work(0.4)
    print("primes: done")

def hashes():
    print("hashes: start")
    work(0.3)
    print("hashes: done")

async def main():
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(max_workers=8) as pool:
        await asyncio.gather(
            loop.run_in_executor(pool, primes),
            loop.run_in_executor(pool, hashes),
        )
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
