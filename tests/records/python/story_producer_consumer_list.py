# A queue by hand: a list and a future to wake the consumer up.
import asyncio

items = []
wakeup = None


async def producer():
    global wakeup
    for n in range(5):
        await asyncio.sleep(0.1)
        items.append(n)
        print("produced", n)
        if wakeup is not None and not wakeup.done():
            wakeup.set_result(None)


async def consumer():
    global wakeup
    eaten = 0
    while eaten < 5:
        if not items:
            wakeup = asyncio.get_running_loop().create_future()
            await wakeup
            wakeup = None
        item = items.pop(0)
        print("consumed", item)
        eaten += 1
        await asyncio.sleep(0.15)


async def main():
    await asyncio.gather(consumer(), producer())


asyncio.run(main())
