# Tasks of a class of the program by a task factory: its names and its `cancel` are those that the library asks for.
import asyncio


class TimedTask(asyncio.Task):
    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__(coro, loop=loop, name=name, context=context)
        self.started = self.get_loop().time()
    def cancel(self, msg=None):
        print(self.get_name(), 'cancel()', msg)
        return super().cancel(msg)
    def set_name(self, v):
        print('set_name', v)
        super().set_name(v)
    def get_name(self):
        return 'T:' + super().get_name()
    def __repr__(self):
        return f'<TimedTask {super().get_name()}>'


def factory(loop, coro, context=None):
    t = TimedTask(coro, loop=loop, context=context)
    return t


async def work(n):
    await asyncio.sleep(n/10)
    return n


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    t = asyncio.create_task(work(1), name='one')
    print(t, type(t).__name__, isinstance(t, asyncio.Task))
    print(await t)
    print(await asyncio.gather(work(2), work(1)))
    try:
        await asyncio.wait_for(work(5), 0.1)
    except TimeoutError:
        print('timeout')
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(work(5), name='a')
            async def fail():
                raise ValueError('no')
            tg.create_task(fail(), name='b')
    except* ValueError as eg: print(eg.exceptions)
    try:
        async with asyncio.timeout(0.1):
            await work(3)
    except TimeoutError:
        print('timeout2')
    done, pending = await asyncio.wait([asyncio.create_task(work(1), name='w')])
    print(len(done))
    print(loop.get_task_factory() is factory)


asyncio.run(main())
