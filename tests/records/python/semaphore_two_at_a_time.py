import asyncio
import time


async def download(n, limit, start):
    async with limit:
        await asyncio.sleep(0.2)
        print(f"{n} after {time.perf_counter() - start:.1f}s")


async def main():
    limit = asyncio.Semaphore(2)
    start = time.perf_counter()
    await asyncio.gather(*[download(n, limit, start) for n in range(5)])


asyncio.run(main())
