import asyncio


async def value(n):
    return n


async def main():
    print(await asyncio.gather())
    task = asyncio.create_task(value(3))
    await task
    print(await asyncio.gather(task, value(4), task))


asyncio.run(main())
