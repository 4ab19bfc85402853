import asyncio
import concurrent.futures
import time

def work(seconds):
    end = time.thread_time_ns() + int(seconds * 1e9)
    while time.thread_time_ns() < end:
        pass  # computing: what this thread itself computes counts

def a():
    print("a: start")
    time.sleep(0.1)  # holds a worker of the pool, not the loop
    print("a: waited")
    work(0.2)
    print("a: worked")
    time.sleep(0.0003)
    print("a: done")

def b():
    print("b: start")
    time.sleep(0.012345)
    print("b: waited")
    work(0.000001)
    print("b: worked")
    work(0.007777)
    print("b: worked")
    time.sleep(0.0032)
    print("b: waited")
    work(0.0011)
    print("b: done")

def c():
    print("c: start")
    work(0.033333)
    print("c: worked")
    time.sleep(0.033333)
    print("c: waited")
    work(0.1)
    print("c: worked")
    time.sleep(0)
    print("c: done")

async def main():
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(max_workers=8) as pool:
        await asyncio.gather(
            loop.run_in_executor(pool, a),
            loop.run_in_executor(pool, b),
            loop.run_in_executor(pool, c),
        )
    print(f"total: {time.perf_counter() - started:.6f} s")

asyncio.run(main())
