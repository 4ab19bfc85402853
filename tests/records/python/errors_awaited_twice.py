import asyncio


async def broken():
    await asyncio.sleep(0.1)
    return 1 / 0


async def main():
    task = asyncio.create_task(broken())
    for attempt in range(2):
        try:
            await task
        except ZeroDivisionError as error:
            print(attempt, error, task.done())
    try:
        task.result()
    except ZeroDivisionError:
        print("result raises too")
    print(task.exception().args)
    coroutine = broken()
    try:
        await coroutine
    except ZeroDivisionError:
        pass
    try:
        await coroutine
    except RuntimeError as error:
        print(error)


asyncio.run(main())
