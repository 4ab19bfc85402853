import asyncio
import time

async def only():
    print("only: start")
    time.sleep(0.015)  # blocks: not one other task can run
    raise RuntimeError("no luck")

async def main():
    started = time.perf_counter()
    try:
        await asyncio.gather(only())
    except RuntimeError as error:
        print(f"failed: {error}")
    print(f"total: {time.perf_counter() - started:.3f} s")

asyncio.run(main())
