"""What asyncio says of calls with too few, too many and unknown arguments: its functions are Python, its futures are C."""
import asyncio
import inspect
import warnings

warnings.simplefilter("ignore")


async def job():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(job())
    calls = {
        "sleep()": lambda: asyncio.sleep(),
        "sleep(1, 2, 3)": lambda: asyncio.sleep(1, 2, 3),
        "create_task()": lambda: asyncio.create_task(),
        "create_task(job)": lambda: asyncio.create_task(job),
        "create_task(job(), 'name')": lambda: asyncio.create_task(job(), "name"),
        "create_task(job(), nam='x')": lambda: asyncio.create_task(job(), nam="x"),
        "gather(return_exception=True)": lambda: asyncio.gather(job(), return_exception=True),
        "gather([job()])": lambda: asyncio.gather([job()]),
        "run()": lambda: asyncio.run(),
        "run(job(), True)": lambda: asyncio.run(job(), True),
        "run(job())": lambda: asyncio.run(job()),
        "ensure_future()": lambda: asyncio.ensure_future(),
        "current_task(1, 2)": lambda: asyncio.current_task(1, 2),
        "get_running_loop(1)": lambda: asyncio.get_running_loop(1),
        "iscoroutine()": lambda: asyncio.iscoroutine(),
        "Future(1)": lambda: asyncio.Future(1),
        "Task()": lambda: asyncio.Task(),
        "set_result()": lambda: future.set_result(),
        "set_result(1, 2)": lambda: future.set_result(1, 2),
        "set_result(result=1)": lambda: future.set_result(result=1),
        "set_exception()": lambda: future.set_exception(),
        "result(1)": lambda: future.result(1),
        "done(1)": lambda: future.done(1),
        "add_done_callback()": lambda: future.add_done_callback(),
        "cancel(message='x')": lambda: task.cancel(message="x"),
        "cancel(1, 2)": lambda: task.cancel(1, 2),
        "set_name()": lambda: task.set_name(),
        "call_soon()": lambda: loop.call_soon(),
        "call_soon(print, sep='-')": lambda: loop.call_soon(print, sep="-"),
        "call_later(1)": lambda: loop.call_later(1),
        "call_later('1', print)": lambda: loop.call_later("1", print),
        "call_at()": lambda: loop.call_at(),
        "loop.create_task()": lambda: loop.create_task(),
        "loop.create_task(job(), 'x')": lambda: loop.create_task(job(), "x"),
        "create_future(1)": lambda: loop.create_future(1),
        "run_in_executor(None)": lambda: loop.run_in_executor(None),
        "run_until_complete()": lambda: loop.run_until_complete(),
        "set_debug()": lambda: loop.set_debug(),
        "set_exception_handler()": lambda: loop.set_exception_handler(),
        "stop(1)": lambda: loop.stop(1),
        "task + 1": lambda: task + 1,
        "-task": lambda: -task,
        "task[0]": lambda: task[0],
        "', '.join([task])": lambda: ", ".join([task]),
        "sorted([future, task])": lambda: sorted([future, task]),
        "task.resutl()": lambda: task.resutl(),
        "future.value": lambda: future.value,
        "asyncio.Task.start": lambda: asyncio.Task.start,
    }
    for text, call in calls.items():
        try:
            print(f"{text}: nothing said, {type(call()).__name__}")
        except Exception as error:
            print(f"{text}: {type(error).__name__}: {error}".split(" at 0x")[0])
    for delay in ("1", None):
        nap = asyncio.sleep(delay)
        try:
            await nap
        except TypeError as error:
            print("awaited:", error)
    print(inspect.iscoroutinefunction(asyncio.sleep), type(asyncio.sleep).__name__, asyncio.run.__module__)
    print(asyncio.Task.__module__, asyncio.CancelledError.__module__)
    loop.set_debug(enabled=False)
    loop.call_later(callback=lambda: print("by name"), delay=0.5)
    await asyncio.sleep(1)


asyncio.run(main())
