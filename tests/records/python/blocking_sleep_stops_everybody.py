import asyncio
import time


async def polite():
    for i in range(3):
        print("polite", i)
        await asyncio.sleep(0.1)


async def rude():
    await asyncio.sleep(0.05)
    print("rude begins to block")
    time.sleep(0.5)
    print("rude is done")


async def main():
    await asyncio.gather(polite(), rude())


asyncio.run(main())
