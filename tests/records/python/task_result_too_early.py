import asyncio


async def work():
    await asyncio.sleep(0.1)
    return 5


async def main():
    task = asyncio.create_task(work())
    try:
        print(task.result())
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)
    await asyncio.sleep(0.2)
    print(task.result())


asyncio.run(main())
