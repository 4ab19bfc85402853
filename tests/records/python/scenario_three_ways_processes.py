import asyncio
import concurrent.futures
import time

def docs():
    print("docs: start")
    time.sleep(1)  # holds a worker of the pool, not the loop
    print("docs: done")

def source():
    print("source: start")
    time.sleep(0.8)
    print("source: done")

def issues():
    print("issues: start")
    time.sleep(0.5)
    print("issues: done")

async def main():
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        await asyncio.gather(
            loop.run_in_executor(pool, docs),
            loop.run_in_executor(pool, source),
            loop.run_in_executor(pool, issues),
        )
    print(f"total: {time.perf_counter() - started:.2f} s")

if __name__ == "__main__":
    asyncio.run(main())
