import asyncio


def make_counter():
    count = 0

    def increment(by=1):
        nonlocal count
        count += by
        return count

    return increment


async def visit(counter, times):
    for _ in range(times):
        counter()
        await asyncio.sleep(0.01)


async def main():
    counter = make_counter()
    await asyncio.gather(visit(counter, 3), visit(counter, 4))
    print("visited", counter(0), "times")


asyncio.run(main())
