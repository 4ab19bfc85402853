"""`asyncio.SelectorEventLoop` makes loops; functions of asyncio tell their module and what they take; a stopped loop lets go of its task."""
import asyncio
import inspect

FUNCTIONS = (
    asyncio.sleep,
    asyncio.gather,
    asyncio.wait,
    asyncio.wait_for,
    asyncio.create_task,
    asyncio.run,
    asyncio.shield,
    asyncio.to_thread,
    asyncio.as_completed,
    asyncio.ensure_future,
    asyncio.open_connection,
    asyncio.start_server,
    asyncio.Queue,
    asyncio.Queue.put,
    asyncio.Semaphore,
    asyncio.Event.wait,
    asyncio.TaskGroup.create_task,
    asyncio.Condition.wait_for,
    asyncio.StreamReader.read,
    asyncio.Runner.run,
)


async def waits():
    loop = asyncio.get_running_loop()
    print(type(loop), isinstance(loop, asyncio.SelectorEventLoop))
    loop.call_later(0.5, loop.stop)
    await asyncio.sleep(1)
    return "woke"


with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
    print(runner.run(asyncio.sleep(0.1, "slept")))
loop = asyncio.SelectorEventLoop()
print(loop, isinstance(loop, asyncio.AbstractEventLoop))
task = loop.create_task(waits())
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)
print(task)
print(loop.run_until_complete(task), task)
loop.close()
for function in FUNCTIONS:
    print(function.__module__, function.__qualname__, inspect.signature(function))
queue = asyncio.Queue(maxsize="many")
try:
    queue.full()
except TypeError as error:
    print(error)
