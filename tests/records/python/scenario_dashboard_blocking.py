import asyncio
import time

async def user():
    print("user: start")
    time.sleep(1.5)  # blocks: not one other task can run
    print("user: done")

async def settings():
    print("settings: start")
    time.sleep(1)
    print("settings: done")

async def main():
    started = time.perf_counter()
    await asyncio.gather(user(), settings())
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
