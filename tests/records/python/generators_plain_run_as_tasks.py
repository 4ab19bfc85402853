"""Up to Python 3.11 asyncio takes a plain generator for a coroutine, though `await` does not; and it may not delegate to one."""
import asyncio
import inspect
import types


def by_hand():
    print("begins")
    yield
    print("goes on")
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.5, future.set_result, "set")
    print((yield from future), "at", round(loop.time(), 1))
    try:
        yield from asyncio.sleep(1).__await__()
        yield from asyncio.sleep(1)
    except TypeError as error:
        print(error)
    return 7


@types.coroutine
def marked():
    return (yield from asyncio.sleep(0.1, "marked"))


def wrong():
    yield 5


async def main():
    generator = by_hand()
    print(asyncio.iscoroutine(generator), asyncio.iscoroutinefunction(by_hand))
    print(inspect.isawaitable(generator), inspect.isawaitable(marked()))
    task = asyncio.create_task(generator, name="generator")
    print(task)
    print(await task, task)
    print(await marked(), await asyncio.gather(marked(), marked()))
    try:
        await by_hand()
    except TypeError as error:
        print(error)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(by_hand())
        group.create_task(asyncio.sleep(3))
    print(task.result())
    task = asyncio.create_task(by_hand())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print(task)
    try:
        await asyncio.create_task(wrong())
    except RuntimeError as error:
        print(error)


def forgot_async():
    print("no async")
    yield from asyncio.sleep(1)


asyncio.run(main())
asyncio.run(forgot_async())
