import asyncio


async def averager():
    total, count, average = 0, 0, None
    try:
        while True:
            try:
                value = yield average
            except ValueError as error:
                print("ignored:", error)
                continue
            total += value
            count += 1
            average = total / count
    finally:
        print("averager over,", count, "values")


async def main():
    average = averager()
    await average.asend(None)
    for value in (10, 20, 60):
        print(await average.asend(value))
    print(await average.athrow(ValueError("bad input")))
    print(await average.asend(10))
    await average.aclose()
    try:
        await average.asend(1)
    except StopAsyncIteration:
        print("it is closed")
    print(await anext(averager()), await anext(empty(), "nothing"))


async def empty():
    return
    yield


asyncio.run(main())
