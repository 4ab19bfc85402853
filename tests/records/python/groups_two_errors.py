import asyncio


async def fail(seconds, error):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print("cancelled:", error)
        raise error
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0.1, ValueError("first")))
            group.create_task(fail(0.2, TypeError("second")))
            group.create_task(fail(0.3, OSError("third")))
    except* ValueError as group:
        print("ValueError:", group.exceptions)
    except* (TypeError, OSError) as group:
        print("others:", group.exceptions, group.message)


asyncio.run(main())
