import asyncio
import warnings


async def worker():
    await asyncio.sleep(10)


def handler(loop, context):
    print("handler:", context["message"])


loop = asyncio.new_event_loop()
loop.set_exception_handler(handler)
coroutine = worker()
loop.call_later(1, loop.stop)
try:
    loop.run_until_complete(coroutine)
except RuntimeError as error:
    print("stopped:", error)

# The program was told already: nothing is said of that task when it dies, but of this one.
other = loop.create_task(worker())
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
del other

asyncio.set_event_loop(loop)
try:
    asyncio.ensure_future(worker())
except RuntimeError as error:
    print("closed:", error)


def warn_of_caller():
    warnings.warn("old way", DeprecationWarning, stacklevel=2)


async def old():
    warnings.warn("old coroutine", DeprecationWarning, stacklevel=2)


async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warn_of_caller()
        await old()
        await asyncio.create_task(old())
    for one in caught:
        print(one.message, one.lineno, one.filename.endswith("events.py"))


asyncio.run(main())
