# Eight equal sleeps end in the order in which they began.
import asyncio


async def sleeper(n):
    await asyncio.sleep(0.1)
    print(n, end=" ")


async def main():
    await asyncio.gather(*(sleeper(n) for n in range(8)))
    print()


asyncio.run(main())
