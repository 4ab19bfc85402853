import asyncio
import time
from concurrent.futures import ProcessPoolExecutor

def slow_square(number):
    time.sleep(number / 10)
    if number == 4:
        raise ValueError("no fours")
    return number * number

async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2) as pool:
        jobs = [loop.run_in_executor(pool, slow_square, number) for number in (3, 1, 2, 4)]
        for job in asyncio.as_completed(jobs):
            try:
                print("done", await job)
            except ValueError as error:
                print("failed:", error)
        try:
            await loop.run_in_executor(pool, lambda: 1)
        except Exception as error:
            print(type(error).__name__)

if __name__ == "__main__":
    asyncio.run(main())
