import asyncio


async def numbers(limit):
    for n in range(limit):
        await asyncio.sleep(0.1)
        yield n


async def evens(source):
    async for n in source:
        if n % 2 == 0:
            yield n


async def squares(source):
    async for n in source:
        yield n * n


async def main():
    async for value in squares(evens(numbers(7))):
        print(value)
    print([x async for x in evens(numbers(5)) if x])
    print({x: y async for x, y in pairs()}, sum([x async for x in numbers(3)]))


async def pairs():
    for key in "ab":
        yield key, ord(key)


asyncio.run(main())
