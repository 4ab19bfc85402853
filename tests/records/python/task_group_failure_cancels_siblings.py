import asyncio


async def bad():
    await asyncio.sleep(0.1)
    raise ValueError("bad")


async def good():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("the sibling is cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(good())
            group.create_task(bad())
    except* ValueError as group:
        print("caught", group.exceptions)
    print("main goes on")


asyncio.run(main())
