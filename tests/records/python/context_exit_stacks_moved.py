import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, aclosing, suppress, nullcontext, ExitStack, contextmanager

@asynccontextmanager
async def resource(name, fail=None):
    print("open", name)
    await asyncio.sleep(0.1)
    try:
        yield name.upper()
    except ZeroDivisionError as e:
        print(name, "saw", e)
        raise
    finally:
        await asyncio.sleep(0.1)
        print("close", name)
        if fail:
            raise fail

class Legacy:
    async def close(self):
        print("legacy close")

async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.01)
            yield i
    finally:
        print("numbers closed")

async def main():
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(resource(x)) for x in "abc"]
        stack.push_async_callback(Legacy().close)
        stack.callback(print, "sync callback", sep="-", end="!\n")
        print(names)
        kept = stack.pop_all()
    print("moved")
    await kept.aclose()
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(resource("x"))
            await stack.enter_async_context(resource("y", ValueError("late")))
            1 / 0
    except ValueError as e:
        print(repr(e), repr(e.__context__))
    async with aclosing(numbers(10)) as ns:
        async for n in ns:
            if n == 2:
                break
    print("after")
    with suppress(asyncio.TimeoutError):
        async with asyncio.timeout(0.05), resource("slow"):
            print("never")
    async with nullcontext(3) as three:
        print(three)
    gen = numbers(3)
    print(await anext(gen), await gen.__anext__(), await gen.asend(None))
    print(await anext(gen, "default"))

asyncio.run(main())
