import asyncio


async def load(n):
    await asyncio.sleep(0.1)
    return list(range(n))


async def transform(items):
    await asyncio.sleep(0.05 * len(items))
    return [item * 10 for item in items]


async def process(n):
    items = await load(n)
    result = await transform(items)
    print(n, "->", result)
    return len(result)


async def main():
    sizes = await asyncio.gather(process(3), process(1), process(2))
    print("processed", sum(sizes), "items")


asyncio.run(main())
