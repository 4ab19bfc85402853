import asyncio
import time


async def download(number, limit, started):
    async with limit:
        begin = time.perf_counter() - started
        await asyncio.sleep(1)
        end = time.perf_counter() - started
        print(f"#{number}: {begin:.1f}-{end:.1f} s")


async def main():
    started = time.perf_counter()
    limit = asyncio.Semaphore(3)
    await asyncio.gather(*(download(n, limit, started) for n in range(8)))
    print(f"total {time.perf_counter() - started:.2f} s")


asyncio.run(main())
