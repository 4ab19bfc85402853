import asyncio


async def maybe(n):
    await asyncio.sleep(n / 100)
    if n % 2:
        raise ValueError(f"{n} is odd")
    return n


async def main():
    results = await asyncio.gather(*[maybe(n) for n in range(5)], return_exceptions=True)
    for n, result in enumerate(results):
        if isinstance(result, Exception):
            print(n, "failed:", type(result).__name__, result)
        else:
            print(n, "gave", result)
    print(results)


asyncio.run(main())
