import asyncio
import concurrent.futures
import time

def user():
    print("user: start")
    time.sleep(1.5)  # holds a worker of the pool, not the loop
    print("user: done")

def settings():
    print("settings: start")
    time.sleep(1)
    print("settings: done")

async def main():
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        await asyncio.gather(
            loop.run_in_executor(pool, user),
            loop.run_in_executor(pool, settings),
        )
    print(f"total: {time.perf_counter() - started:.2f} s")

if __name__ == "__main__":
    asyncio.run(main())
