import asyncio


async def leaf(name, seconds, fails=False):
    try:
        await asyncio.sleep(seconds)
        if fails:
            raise RuntimeError(name)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def branch(name, fails):
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf(name + ".1", 0.1))
        group.create_task(leaf(name + ".2", 0.2, fails))
        group.create_task(leaf(name + ".3", 0.3))


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(branch("a", False))
            group.create_task(branch("b", True))
    except ExceptionGroup as error:
        print(error, error.exceptions)
        inner = error.exceptions[0]
        print(type(inner).__name__, inner.exceptions)


asyncio.run(main())
