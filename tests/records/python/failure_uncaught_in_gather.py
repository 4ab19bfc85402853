import asyncio


async def step(n):
    await asyncio.sleep(n / 10)
    print("step", n)
    if n == 2:
        raise ValueError("step 2 failed")


async def main():
    await asyncio.gather(*map(step, range(1, 5)))


asyncio.run(main())
