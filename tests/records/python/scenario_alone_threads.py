import asyncio
import concurrent.futures
import time

def only():
    print("only: start")
    time.sleep(0.015)  # holds a worker of the pool, not the loop
    raise RuntimeError("no luck")

async def main():
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(max_workers=8) as pool:
        try:
            await asyncio.gather(loop.run_in_executor(pool, only))
        except RuntimeError as error:
            print(f"failed: {error}")
    print(f"total: {time.perf_counter() - started:.3f} s")

asyncio.run(main())
