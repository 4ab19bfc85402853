import asyncio
import time

async def user():
    print("user: start")
    await asyncio.sleep(1.5)
    print("user: done")

async def settings():
    print("settings: start")
    await asyncio.sleep(1)
    print("settings: done")

async def main():
    started = time.perf_counter()
    await user()
    await settings()
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
