import asyncio
import time


async def nap(seconds):
    await asyncio.sleep(seconds)
    return f"napped {seconds}"


print(asyncio.run(nap(1)))
time.sleep(0.5)
print(asyncio.run(nap(2)))
print(f"{time.perf_counter():.1f}")
