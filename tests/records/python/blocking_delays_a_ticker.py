import asyncio
import time


async def ticker():
    for n in range(6):
        print("tick", n)
        await asyncio.sleep(0.1)


async def hog():
    await asyncio.sleep(0.15)
    print("hog begins")
    time.sleep(0.3)
    print("hog ends")


async def main():
    await asyncio.gather(ticker(), hog())


asyncio.run(main())
