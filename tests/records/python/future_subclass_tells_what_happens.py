# A class over asyncio.Future that tells what is done to it: a cancelled task, wait_for and shield ask its own `cancel`.
import asyncio


class LoggedFuture(asyncio.Future):
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name
    def set_result(self, value):
        print(self.name, 'set_result', value)
        super().set_result(value)
    def set_exception(self, exc):
        print(self.name, 'set_exception', exc)
        super().set_exception(exc)
    def cancel(self, msg=None):
        print(self.name, 'cancel', msg)
        return super().cancel(msg)


async def main():
    f = LoggedFuture('f')
    asyncio.get_running_loop().call_later(0.1, f.set_result, 5)
    print(await f)
    g = LoggedFuture('g')
    t = asyncio.create_task(asyncio.wait_for(g, 0.1))
    try:
        await t
    except TimeoutError:
        print('timeout')
    h = LoggedFuture('h')
    asyncio.get_running_loop().call_later(0.1, h.set_exception, ValueError('x'))
    print(await asyncio.gather(h, return_exceptions=True))
    k = LoggedFuture('k')
    async def waits():
        await k
    t = asyncio.create_task(waits())
    await asyncio.sleep(0)
    t.cancel('bye')
    try:
        await t
    except asyncio.CancelledError as e:
        print('cancelled', e.args, k.cancelled())
    m = LoggedFuture('m')
    asyncio.get_running_loop().call_later(0.1, m.set_result, 1)
    done, pending = await asyncio.wait([m], timeout=1)
    print(len(done), m in done)
    s = LoggedFuture('s')
    asyncio.get_running_loop().call_later(0.1, s.set_result, 1)
    print(await asyncio.shield(s))


asyncio.run(main())
