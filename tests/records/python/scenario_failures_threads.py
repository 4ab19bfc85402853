import asyncio
import concurrent.futures
import time

def work(seconds):
    end = time.thread_time_ns() + int(seconds * 1e9)
    while time.thread_time_ns() < end:
        pass  # computing: what this thread itself computes counts

def boil_water():
    print("boil water: start")
    time.sleep(0.1)  # holds a worker of the pool, not the loop
    raise RuntimeError("it \"boils\" {x} ${y} \\ é 🦀 ' \u2028")

def Gemüse():
    print("Gemüse: start")
    work(0.05)
    print("Gemüse: worked")
    time.sleep(0.02)
    raise RuntimeError("second")

def お茶():
    print("お茶: start")
    time.sleep(0.12)
    print("お茶: waited")
    work(0.005)
    print("お茶: done")

async def main():
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(max_workers=8) as pool:
        try:
            await asyncio.gather(
                loop.run_in_executor(pool, boil_water),
                loop.run_in_executor(pool, Gemüse),
                loop.run_in_executor(pool, お茶),
            )
        except RuntimeError as error:
            print(f"failed: {error}")
    print(f"total: {time.perf_counter() - started:.3f} s")

asyncio.run(main())
