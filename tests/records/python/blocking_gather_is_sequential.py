import asyncio
import time


async def blocking(name):
    print(name, "starts")
    time.sleep(0.5)
    print(name, "ends")


async def polite(name):
    print(name, "starts")
    await asyncio.sleep(0.5)
    print(name, "ends")


async def main():
    for job in (blocking, polite):
        start = time.perf_counter()
        await asyncio.gather(job("a"), job("b"), job("c"))
        print(f"{job.__name__}: {time.perf_counter() - start:.1f} s")


asyncio.run(main())
