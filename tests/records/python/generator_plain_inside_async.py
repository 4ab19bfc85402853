import asyncio


def chunks(items, size):
    for start in range(0, len(items), size):
        yield items[start : start + size]


def running_total():
    total = 0
    while True:
        total += yield total


async def work(n):
    await asyncio.sleep(0.1)
    return n * 10


async def main():
    total = running_total()
    next(total)
    for batch in chunks(list(range(7)), 3):
        results = await asyncio.gather(*(work(n) for n in batch))
        print(batch, results, total.send(sum(results)))
    total.close()
    print(list(chunks("abcdefg", 4)))


asyncio.run(main())
