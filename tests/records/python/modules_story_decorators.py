import asyncio, functools, time, logging, sys, warnings, inspect, traceback, contextlib, weakref, types
def singleton(cls):
    @functools.wraps(cls, updated=())
    class W(cls):
        _i = None
        def __new__(c, *a, **k):
            if c._i is None: c._i = super().__new__(c)
            return c._i
    return W
@singleton
class Conf:
    def __init__(self, n=0): self.n = n
print(Conf(1) is Conf(2), Conf.__name__)
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        ns["tag"] = name.lower(); return super().__new__(m, name, bases, ns)
class Base(metaclass=Meta): pass
class Sub(Base): pass
print(Sub.tag, type(Sub).__name__)
class Descriptor:
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.n, None)
    def __set__(self, o, v):
        if v < 0: raise ValueError(f"{self.n[1:]} must be >= 0")
        setattr(o, self.n, v)
class Acc:
    balance = Descriptor()
    def __init__(self, b): self.balance = b
a = Acc(5); print(a.balance)
try: a.balance = -1
except ValueError as e: print(e)
def sync_or_async(fn):
    if inspect.iscoroutinefunction(fn):
        @functools.wraps(fn)
        async def w(*a, **k): print("async", fn.__name__); return await fn(*a, **k)
    else:
        @functools.wraps(fn)
        def w(*a, **k): print("sync", fn.__name__); return fn(*a, **k)
    return w
@sync_or_async
def s(x): return x
@sync_or_async
async def c(x): await asyncio.sleep(.1); return x
class AsyncCache:
    def __init__(self): self._c = {}; self._l = {}
    def __call__(self, fn):
        @functools.wraps(fn)
        async def w(k):
            async with self._l.setdefault(k, asyncio.Lock()):
                if k not in self._c: self._c[k] = await fn(k)
                return self._c[k]
        w.info = lambda: len(self._c)
        return w
@AsyncCache()
async def load(k): print("load", k); await asyncio.sleep(.2); return k * 2
async def main():
    print(s(1), await c(2)); print(await asyncio.gather(load(1), load(1), load(2)), load.info())
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always"); warnings.warn("old", DeprecationWarning); print(w[0].message)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(c(1)); tg.create_task(asyncio.sleep(0.05)).add_done_callback(lambda t: print("cb", t.cancelled()))
            raise KeyError("x")
    except* KeyError as eg: print(eg.exceptions, traceback.format_exception_only(eg)[0].strip())
    ns = types.SimpleNamespace(run=c); print(await ns.run(9))
    loop = asyncio.get_running_loop(); fut = loop.create_future(); loop.call_later(.1, functools.partial(fut.set_result, "v")); print(await fut)
    cr = c(3); print(inspect.getcoroutinestate(cr), cr.__name__, cr.__qualname__); cr.close()
    async with contextlib.AsyncExitStack() as st:
        st.push_async_callback(asyncio.sleep, 0.1); st.callback(print, "bye")
asyncio.run(main())
