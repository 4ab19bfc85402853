import asyncio


async def countdown(name, start):
    for number in range(start, 0, -1):
        print(f"{name}{number}", end=" ")
        yield number
        await asyncio.sleep(0)


async def consume(name, start):
    total = 0
    async for number in countdown(name, start):
        total += number
    return total


async def main():
    results = await asyncio.gather(consume("x", 3), consume("y", 5), consume("z", 1))
    print()
    print(results)


asyncio.run(main())
