import asyncio


async def child(n):
    await asyncio.sleep(n / 10)
    print("child", n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(n)) for n in (3, 1, 2)]
        print("the body ends")
    print([task.result() for task in tasks])


asyncio.run(main())
