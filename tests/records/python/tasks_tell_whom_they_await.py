"""The chain of what a task waits for, by `cr_await` and `_fut_waiter`: each coroutine with the line at which it stands."""
import asyncio


def chain(task):
    told = []
    while isinstance(task, asyncio.Task):
        coroutine, places = task.get_coro(), []
        while hasattr(coroutine, "cr_await"):
            places.append(f"{coroutine.__name__}:{coroutine.cr_frame.f_lineno}")
            coroutine = coroutine.cr_await
        told.append(f"{task.get_name()}[{' > '.join(places)}]")
        task = task._fut_waiter
    return " -> ".join(told + [type(task).__name__])


async def leaf():
    await asyncio.sleep(1)


async def middle():
    await leaf()


async def top(task):
    await task


async def locked(lock):
    async with lock:
        pass


async def main():
    first = asyncio.create_task(middle(), name="first")
    second = asyncio.create_task(top(first), name="second")
    third = asyncio.create_task(asyncio.Queue().get(), name="third")
    lock = asyncio.Lock()
    await lock.acquire()
    fourth = asyncio.create_task(locked(lock), name="fourth")
    print(chain(first))
    await asyncio.sleep(0.1)
    for task in (first, second, third, asyncio.current_task()):
        print(chain(task))
    print([frame.f_code.co_name for task in (first, second, third, fourth) for frame in task.get_stack()])
    third.cancel()
    lock.release()
    await asyncio.wait([first, second, third, fourth])
    print(first.get_coro().cr_frame, third.get_stack(), fourth.done())


asyncio.run(main())
