import asyncio
import time

def download(name, seconds):
    print(f"{name}: begin")
    time.sleep(seconds)
    print(f"{name}: end")
    return name.upper()

async def main():
    start = time.perf_counter()
    results = await asyncio.gather(
        asyncio.to_thread(download, "a", 1),
        asyncio.to_thread(download, "b", seconds=0.5),
        asyncio.sleep(0.7, "slept"),
    )
    print(results, f"{time.perf_counter() - start:.2f}")
    try:
        await asyncio.wait_for(asyncio.to_thread(download, "c", 0.4), timeout=0.1)
    except asyncio.TimeoutError:
        print("timed out, but the thread goes on")

asyncio.run(main())
print("over")
