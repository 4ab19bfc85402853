import asyncio


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print("open", self.name)
        await asyncio.sleep(0.01)
        return self

    async def __aexit__(self, kind, error, traceback):
        print("close", self.name, "because of", kind.__name__ if kind else None)
        await asyncio.sleep(0.02)
        print("closed", self.name)


async def job():
    async with Connection("db") as db, Connection("cache") as cache:
        print("working with", db.name, cache.name)
        await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print(task)


asyncio.run(main())
