# Tasks that were created early begin late, when somebody blocks first.
import asyncio
import time


async def job(n, started):
    print(f"job {n} begins at {time.perf_counter() - started:.2f}")
    time.sleep(0.1)


async def main():
    started = time.perf_counter()
    tasks = [asyncio.create_task(job(n, started)) for n in range(4)]
    for task in tasks:
        await task
    print(f"{time.perf_counter() - started:.2f}")


asyncio.run(main())
