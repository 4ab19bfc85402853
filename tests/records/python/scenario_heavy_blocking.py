import asyncio
import time

def work(seconds):
    end = time.perf_counter_ns() + int(seconds * 1e9)
    while time.perf_counter_ns() < end:
        pass  # computing: nothing else can run

async def primes():
    print("primes: start")
    work(0.4)
    print("primes: done")

async def hashes():
    print("hashes: start")
    work(0.3)
    print("hashes: done")

async def main():
    started = time.perf_counter()
    await asyncio.gather(primes(), hashes())
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
