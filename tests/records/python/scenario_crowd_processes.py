import asyncio
import concurrent.futures
import time

def work(seconds):
    end = time.thread_time_ns() + int(seconds * 1e9)
    while time.thread_time_ns() < end:
        pass  # computing: what this thread itself computes counts

def load_the_configuration():
    print("load the configuration: start")
    time.sleep(0.04)  # holds a worker of the pool, not the loop
    print("load the configuration: done")

def read_the_latest_messages():
    print("read the latest messages: start")
    time.sleep(0.035)
    print("read the latest messages: waited")
    work(0.01)
    print("read the latest messages: done")

def fetch_all_the_pictures():
    print("fetch all the pictures: start")
    time.sleep(0.045)
    print("fetch all the pictures: waited")
    work(0.015)
    print("fetch all the pictures: done")

def count():
    print("count: start")
    work(0.03)
    print("count: done")

def greet():
    print("greet: start")
    time.sleep(0)
    print("greet: done")

async def main():
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        await asyncio.gather(
            loop.run_in_executor(pool, load_the_configuration),
            loop.run_in_executor(pool, read_the_latest_messages),
            loop.run_in_executor(pool, fetch_all_the_pictures),
            loop.run_in_executor(pool, count),
            loop.run_in_executor(pool, greet),
        )
    print(f"total: {time.perf_counter() - started:.3f} s")

if __name__ == "__main__":
    asyncio.run(main())
