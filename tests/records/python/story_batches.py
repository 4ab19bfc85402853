import asyncio
import time


async def send(n):
    await asyncio.sleep(0.1 + n % 3 * 0.05)
    return n


async def main():
    start = time.perf_counter()
    sent = []
    numbers = list(range(10))
    for i in range(0, len(numbers), 4):
        batch = numbers[i:i + 4]
        sent += await asyncio.gather(*[send(n) for n in batch])
        print(f"{time.perf_counter() - start:.2f}s: {batch} sent")
    print(sent == numbers)


asyncio.run(main())
