import asyncio
import time


def chop(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass


async def toast():
    print("toaster on")
    await asyncio.sleep(120)
    print("toast is ready")


async def water():
    print("kettle on")
    await asyncio.sleep(300)
    print("water boils")


async def vegetables():
    print("chopping")
    chop(180)
    print("vegetables are cut")


async def main():
    start = time.perf_counter()
    await asyncio.gather(toast(), water(), vegetables())
    print(f"breakfast after {time.perf_counter() - start:.0f} s")


asyncio.run(main())
