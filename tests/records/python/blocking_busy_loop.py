import asyncio
import time


def compute(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


async def worker(name):
    print(name, "starts")
    compute(0.25)
    print(name, "is done")


async def main():
    await asyncio.gather(worker("one"), worker("two"))


asyncio.run(main())
