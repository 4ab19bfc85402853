import asyncio
import time

def work(seconds):
    end = time.perf_counter_ns() + int(seconds * 1e9)
    while time.perf_counter_ns() < end:
        pass  # computing: nothing else can run

async def boil_water():
    print("boil water: start")
    await asyncio.sleep(0.1)
    raise RuntimeError("it \"boils\" {x} ${y} \\ é 🦀 ' \u2028")

async def Gemüse():
    print("Gemüse: start")
    work(0.05)
    print("Gemüse: worked")
    await asyncio.sleep(0.02)
    raise RuntimeError("second")

async def お茶():
    print("お茶: start")
    await asyncio.sleep(0.12)
    print("お茶: waited")
    work(0.005)
    print("お茶: done")

async def main():
    started = time.perf_counter()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(boil_water())
            group.create_task(Gemüse())
            group.create_task(お茶())
    except* RuntimeError as group:
        for error in group.exceptions:
            print(f"failed: {error}")
    print(f"total: {time.perf_counter() - started:.3f} s")

asyncio.run(main())
