import asyncio
from contextlib import AsyncExitStack, ExitStack


class Resource:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("open", self.name)
        return self

    async def __aexit__(self, kind, error, traceback):
        print("close", self.name, repr(error))
        return False


async def goodbye(name):
    await asyncio.sleep(0.01)
    print("goodbye", name)


async def main():
    async with AsyncExitStack() as stack:
        resources = [await stack.enter_async_context(Resource(n)) for n in "abc"]
        stack.push_async_callback(goodbye, "all")
        stack.callback(print, "a plain callback")
        print([r.name for r in resources])
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(Resource("x"))
            raise RuntimeError("boom")
    except RuntimeError as error:
        print("caught", error)
    with ExitStack() as stack:
        for n in range(3):
            stack.callback(print, "undo", n)


asyncio.run(main())
