import asyncio
import functools
def cb(a, b=None):
    print("cb", a, b)
class Obj:
    def method(self, x): print("method", x)
async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_later(10, functools.partial(cb, 1, b=2))
    print(type(h).__name__, isinstance(h, asyncio.TimerHandle), isinstance(h, asyncio.Handle))
    h.cancel(); print(h.cancelled())
    h = loop.call_soon(cb, "x")
    print(type(h).__name__, h)
    o = Obj()
    h2 = loop.call_at(loop.time() + 0.5, o.method, 3)
    print(round(h2.when(), 1))
    await asyncio.sleep(1)
    f = loop.create_future()
    print(f._state, f.done(), f._loop is loop)
    f.set_result(1); print(f._state, f._result)
    t = asyncio.create_task(asyncio.sleep(0)); print(t._state, t._must_cancel, t._coro.__name__)
    await t
asyncio.run(main())
