import asyncio
import concurrent.futures
import time

def first():
    print("first: start")
    time.sleep(0.03)  # holds a worker of the pool, not the loop
    print("first: done")

def second():
    print("second: start")
    time.sleep(0.01)
    raise RuntimeError("no such record")

def third():
    print("third: start")
    time.sleep(0.05)
    print("third: done")

async def main():
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        try:
            await asyncio.gather(
                loop.run_in_executor(pool, first),
                loop.run_in_executor(pool, second),
                loop.run_in_executor(pool, third),
            )
        except RuntimeError as error:
            print(f"failed: {error}")
    print(f"total: {time.perf_counter() - started:.2f} s")

if __name__ == "__main__":
    asyncio.run(main())
