import asyncio


async def boom(label):
    await asyncio.sleep(0.1)
    raise ValueError(label)


def make(label):
    return asyncio.create_task(boom(label))


def place(x):
    return repr(x).split(" created at ")[1].rsplit("/", 1)[-1]


def callback(x):
    return x.missing


async def forgotten():
    pass


async def waits():
    await asyncio.get_running_loop().create_future()


async def main():
    loop = asyncio.get_running_loop()
    task = make("one")
    print(place(task))
    print(place(asyncio.ensure_future(asyncio.sleep(0))), place(loop.create_task(asyncio.sleep(0), name="own")))
    future = loop.create_future()
    print(place(future), place(asyncio.Future()))
    loop.call_soon(callback, 5)
    await asyncio.sleep(0.2)
    del task
    future.set_exception(OSError("lost"))
    del future
    forgotten()
    asyncio.sleep(1)
    try:
        async with asyncio.TaskGroup() as group:
            child = group.create_task(boom("two"), name="child")
            print(place(child))
    except* ValueError as errors:
        print(errors.exceptions)
    waiting = loop.create_task(waits(), name="waiting")
    await asyncio.sleep(0)
    del waiting

    def handler(loop, context):
        print(list(context))
        print(len(context.get("source_traceback", ())) > 0)
    await asyncio.gather(boom("three"), return_exceptions=True)
    loop.set_exception_handler(handler)
    make("four")
    loop.call_later(0.1, callback, 6)
    await asyncio.sleep(0.3)


asyncio.run(main(), debug=True)
