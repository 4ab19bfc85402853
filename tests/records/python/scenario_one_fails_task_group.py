import asyncio
import time

async def first():
    print("first: start")
    await asyncio.sleep(0.03)
    print("first: done")

async def second():
    print("second: start")
    await asyncio.sleep(0.01)
    raise RuntimeError("no such record")

async def third():
    print("third: start")
    await asyncio.sleep(0.05)
    print("third: done")

async def main():
    started = time.perf_counter()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(first())
            group.create_task(second())
            group.create_task(third())
    except* RuntimeError as group:
        for error in group.exceptions:
            print(f"failed: {error}")
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
