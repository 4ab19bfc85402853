import asyncio


async def square(n):
    await asyncio.sleep(n / 10)
    return n * n


async def main():
    squares = await asyncio.gather(*[square(n) for n in range(4)])
    print(squares, sum(squares), max(squares), min(squares))
    by_number = {n: s for n, s in enumerate(squares)}
    print(by_number)
    print([n for n in by_number if by_number[n] > 1])
    print([(a, b) for a in "xy" for b in range(2)])
    print(sorted({n % 3 for n in range(10)}), any(s > 8 for s in squares), all(squares))
    print([await square(n) for n in (1, 2)])


asyncio.run(main())
