import asyncio


async def produce(queue):
    for n in range(4):
        await queue.put(n)
        print("put", n, "size", queue.qsize())
    await queue.put(None)


async def consume(queue):
    while (item := await queue.get()) is not None:
        await asyncio.sleep(0.1)
        print("got", item)


async def main():
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
