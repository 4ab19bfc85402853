import asyncio


async def ok(n):
    await asyncio.sleep(n)
    print("ok", n)
    return n


async def fails(n):
    await asyncio.sleep(n)
    print("fails", n)
    raise ValueError(f"after {n}")


async def main():
    tasks = [asyncio.create_task(ok(1)), asyncio.create_task(fails(2)), asyncio.create_task(ok(3)), asyncio.create_task(fails(4))]
    try:
        await asyncio.gather(*tasks)
    except ValueError as error:
        print("caught", error)
    print([task.done() for task in tasks])
    await asyncio.sleep(5)
    print([task.done() for task in tasks])
    print(repr(tasks[3].exception()))


asyncio.run(main())
