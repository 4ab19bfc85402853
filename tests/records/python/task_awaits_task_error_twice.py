import asyncio


async def bad():
    await asyncio.sleep(0.1)
    raise ValueError("once")


async def main():
    task = asyncio.create_task(bad())
    for n in range(2):
        try:
            await task
        except ValueError as error:
            print(n, error)
    print(isinstance(task.exception(), ValueError))


asyncio.run(main())
