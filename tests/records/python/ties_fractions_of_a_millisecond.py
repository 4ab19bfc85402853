# The selector waits whole milliseconds, so timers within one come out together.
import asyncio
import time


async def sleeper(ms):
    start = time.perf_counter()
    await asyncio.sleep(ms / 1000)
    took = (time.perf_counter() - start) * 1000
    print(f"asked for {ms} ms, got {took:.3f} ms")


async def main():
    await asyncio.gather(*[sleeper(ms) for ms in (10.9, 10.1, 10.5, 0.25, 11)])


asyncio.run(main())
