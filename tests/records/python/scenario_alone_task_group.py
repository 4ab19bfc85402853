import asyncio
import time

async def only():
    print("only: start")
    await asyncio.sleep(0.015)
    raise RuntimeError("no luck")

async def main():
    started = time.perf_counter()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(only())
    except* RuntimeError as group:
        for error in group.exceptions:
            print(f"failed: {error}")
    print(f"total: {time.perf_counter() - started:.3f} s")

asyncio.run(main())
