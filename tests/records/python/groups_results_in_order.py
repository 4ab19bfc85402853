import asyncio


async def square(n):
    await asyncio.sleep(0.1 * (3 - n))
    print("squared", n)
    return n * n


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(square(n), name=f"square {n}") for n in range(3)]
        print("the body is over, the group waits")
    print([task.result() for task in tasks], [task.get_name() for task in tasks])


asyncio.run(main())
