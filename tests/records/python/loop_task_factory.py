import asyncio
import time

created = []


def timed_factory(loop, coro, context=None):
    """Says how long each task took."""
    task = asyncio.Task(coro, loop=loop, context=context)
    started = time.perf_counter()

    def report(done):
        took = time.perf_counter() - started
        print(f"{done.get_name():<8} {coro.__qualname__:<6} {took:.2f} s")

    task.add_done_callback(report)
    created.append(coro.__name__)
    return task


async def child(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(timed_factory)
    print(loop.get_task_factory() is timed_factory)
    task = asyncio.create_task(child(0.1), name="named")
    print(task.get_name(), await task)
    print(await asyncio.gather(child(0.2), child(0.1)))
    async with asyncio.TaskGroup() as group:
        group.create_task(child(0.05), name="grouped")
        group.create_task(child(0.1), name="other")
    print(await asyncio.wait_for(child(0.1), timeout=1))
    future = asyncio.ensure_future(child(0.1))
    future.set_name("ensured")
    await future
    try:
        loop.set_task_factory("no")
    except TypeError as error:
        print(error)
    loop.set_task_factory(None)
    print(await asyncio.create_task(child(0.1)))
    print(len(created), set(created))


asyncio.run(main())
