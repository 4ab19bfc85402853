import asyncio


async def produce(name, queue, count):
    for i in range(count):
        await asyncio.sleep(0.1)
        item = f"{name}{i}"
        await queue.put(item)
        print("put", item, "size", queue.qsize())
    await queue.put(None)


async def consume(queue, producers):
    finished = 0
    while finished < producers:
        item = await queue.get()
        if item is None:
            finished += 1
            continue
        await asyncio.sleep(0.15)
        print("    got", item)


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(produce("a", queue, 3), produce("b", queue, 3), consume(queue, 2))
    print("empty:", queue.empty())


asyncio.run(main())
