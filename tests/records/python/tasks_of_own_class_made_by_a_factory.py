import asyncio

class TimedTask(asyncio.Task):
    def __init__(self, coro, *, loop=None, name=None, **kw):
        super().__init__(coro, loop=loop, name=name)
        self.started = self.get_loop().time()
        self.add_done_callback(self._report)

    @staticmethod
    def _report(task):
        print(f"{task.get_name()} took {round(task.get_loop().time() - task.started, 1)}")

def factory(loop, coro, **kw):
    return TimedTask(coro, loop=loop, **kw)

async def work(n):
    await asyncio.sleep(n / 10)
    return n

async def main():
    asyncio.get_running_loop().set_task_factory(factory)
    ts = [asyncio.create_task(work(i), name=f"work-{i}") for i in (3, 1, 2)]
    print(type(ts[0]).__name__, isinstance(ts[0], asyncio.Task))
    print(await asyncio.gather(*ts))

asyncio.run(main())
