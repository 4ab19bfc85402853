# What falls due during a block fires after it, in the order of the deadlines.
import asyncio
import time


async def at(ms):
    await asyncio.sleep(ms / 1000)
    print("was due at", ms)


async def block():
    time.sleep(0.1)
    print("the thread is free again")


async def main():
    await asyncio.gather(at(30), at(10), at(50), block(), at(20), at(120))


asyncio.run(main())
