import asyncio


async def rows(name):
    try:
        yield f"{name} 1"
        yield f"{name} 2"
    finally:
        print(f"{name} closes")
        await asyncio.sleep(0.1)
        print(f"{name} closed")


async def stubborn():
    try:
        yield "first"
    except GeneratorExit:
        print("asked to close")
    try:
        yield "after that"
    finally:
        print("left at last")


async def fails(name):
    source = rows(name)
    print(await anext(source))
    raise LookupError(name)


async def main():
    # The tasks' errors keep what their functions held, until nobody needs the errors.
    done, _ = await asyncio.wait([asyncio.create_task(fails("a")), asyncio.create_task(asyncio.sleep(0.2))])
    print(sorted(type(task.exception()).__name__ for task in done))
    own = stubborn()
    print(await anext(own))
    try:
        await own.aclose()
    except RuntimeError as error:
        print(error)
    del own
    results = await asyncio.gather(fails("b"), return_exceptions=True)
    print(results)
    results.clear()
    await asyncio.sleep(0.3)
    raise RuntimeError("main fails too")


asyncio.run(main())
