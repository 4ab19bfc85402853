import asyncio
import functools
import inspect


async def work(n):
    await asyncio.sleep(n / 100)
    return n


def loud(function):
    @functools.wraps(function)
    async def wrapper(*args):
        return await function(*args)
    return wrapper


@loud
async def wrapped():
    return 'wrapped'


async def fail():
    raise ValueError('no')


async def again(coroutine):
    try:
        print('again:', await coroutine)
    except RuntimeError as error:
        print('again:', error)


async def main():
    coroutine = work(1)
    task = asyncio.create_task(coroutine)
    print(task.get_coro() is coroutine, task.get_coro().__name__)
    await task
    print(task.get_coro() is coroutine, task.get_coro().__name__)
    await again(coroutine)
    await again(task.get_coro())

    tasks = [asyncio.create_task(work(n)) for n in range(3)]
    await asyncio.gather(*tasks)
    for task in tasks:
        coroutine = task.get_coro()
        print(task.get_name() == '', coroutine.__name__, coroutine.__qualname__, type(coroutine).__name__)
        print(inspect.getcoroutinestate(coroutine), coroutine.cr_running)
        print(task.get_coro() is coroutine, asyncio.iscoroutine(coroutine))
    await again(tasks[1].get_coro())

    task = asyncio.create_task(wrapped())
    print(await task, task.get_coro().__name__, task.get_coro().__qualname__)

    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    print(repr(task.exception()), task.get_coro().__name__)
    await again(task.get_coro())

    task = asyncio.create_task(work(100))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), task.get_coro().__name__)
    await again(task.get_coro())

    task = asyncio.create_task(asyncio.sleep(0.01, 'slept'))
    print(await task, task.get_coro().__name__, task.get_coro().__qualname__)
    await again(task.get_coro())
    task.get_coro().close()


asyncio.run(main())
