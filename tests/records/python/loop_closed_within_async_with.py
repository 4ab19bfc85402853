import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("open", self.name)
        return self

    async def __aexit__(self, kind, error, trace):
        print("close", self.name, kind.__name__ if kind else None)
        await asyncio.sleep(1)


async def handler():
    try:
        async with Connection("outer"):
            async with Connection("inner"):
                await asyncio.sleep(10)
    except Exception as error:
        print("handler:", type(error).__name__, error)


def main():
    loop = asyncio.new_event_loop()
    task = loop.create_task(handler())
    loop.call_later(0.5, task.cancel)
    loop.call_later(0.5, loop.stop)
    loop.run_forever()
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()
    print("closed", task.done())


main()
