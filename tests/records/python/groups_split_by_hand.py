import asyncio


async def fail(error):
    await asyncio.sleep(0.1)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("one")))
            group.create_task(fail(OSError("two")))
    except ExceptionGroup as errors:
        print(errors.subgroup(ValueError), errors.subgroup(KeyError))
        matched, rest = errors.split(lambda error: isinstance(error, OSError))
        print(repr(matched), repr(rest))
        print(errors.derive([KeyError("new")]).exceptions)


asyncio.run(main())
