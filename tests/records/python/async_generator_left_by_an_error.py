import asyncio


async def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("generator of", name, "is closed")


async def reader(name):
    async for number in numbers(name):
        raise ValueError(f"{name} does not like {number}")


async def main():
    tasks = [asyncio.create_task(reader(name)) for name in ("a", "b")]
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(results)
    await asyncio.sleep(0)
    print("end of main")


asyncio.run(main())
