import asyncio
import time


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} after {seconds}s"


async def main():
    start = time.perf_counter()
    one = await fetch("one", 1)
    two = await fetch("two", 2)
    print(one, "|", two, "|", f"{time.perf_counter() - start:.1f}s")

    start = time.perf_counter()
    one, two = await asyncio.gather(fetch("one", 1), fetch("two", 2))
    print(one, "|", two, "|", f"{time.perf_counter() - start:.1f}s")

    start = time.perf_counter()
    task = asyncio.create_task(fetch("one", 1))
    two = await fetch("two", 2)
    one = await task
    print(one, "|", two, "|", f"{time.perf_counter() - start:.1f}s")


asyncio.run(main())
