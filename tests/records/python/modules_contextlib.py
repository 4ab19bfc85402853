import asyncio, contextlib, functools, sys
from contextlib import *
@contextmanager
def tag(n):
    print('enter', n)
    try: yield n.upper()
    except ValueError as e: print('caught', e)
    finally: print('exit', n)
with tag('a') as t: print(t)
with tag('b'): raise ValueError('x')
try:
    with tag('c'): raise KeyError('k')
except KeyError as e: print('out', e)
@contextmanager
def bad():
    yield 1
    yield 2
for f in (lambda: bad().__exit__,):
    try:
        with bad(): pass
    except RuntimeError as e: print(e)
@contextmanager
def none():
    if False: yield
try:
    with none(): pass
except RuntimeError as e: print(e)
@tag('deco')
def g(x): return x + 1
print(g(1), g(2))
with suppress(ZeroDivisionError, KeyError): 1/0
with nullcontext(5) as n: print(n)
class C:
    def close(self): print('closed')
with closing(C()) as c: print(type(c).__name__)
with ExitStack() as s:
    print([s.enter_context(tag(x)) for x in 'xy'])
    s.callback(print, 'cb', end='!\n')
    s.push(lambda *a: print('push', a[0]))
try:
    with ExitStack() as s:
        s.enter_context(tag('p')); s.callback(lambda: 1/0)
        raise KeyError(1)
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
s2 = ExitStack(); s2.callback(print, 'later'); s3 = s2.pop_all(); s2.close(); s3.close()
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
@asynccontextmanager
async def res(n, delay=0.1):
    print('open', n); await asyncio.sleep(delay)
    try: yield n
    except ValueError as e: print('aval', e); raise
    finally:
        await asyncio.sleep(delay); print('close', n)
class A:
    async def aclose(self): print('aclosed')
async def gen():
    try:
        for i in range(3): yield i
    finally: print('gen done')
async def main():
    async with res('db') as d: print(d)
    try:
        async with res('e1'): raise ValueError('v')
    except ValueError as e: print('got', e)
    async with AsyncExitStack() as st:
        a = await st.enter_async_context(res('1')); b = await st.enter_async_context(res('2')); st.push_async_callback(asyncio.sleep, 0.1); st.callback(print, 'sync cb')
        st.enter_context(tag('in')); print(a, b)
    async with aclosing(gen()) as gg:
        async for i in gg: print(i); break
    async with aclosing(A()): pass
    async with nullcontext(3) as q: print(q)
    try:
        async with AsyncExitStack() as st:
            await st.enter_async_context(res('z')); raise ValueError('inner')
    except ValueError as e: print('outer', e)
    try: await AsyncExitStack().enter_async_context(3)
    except TypeError as e: print(e)
    @res('fn')
    async def h(): print('in h'); return 7
    print(await h())
    try:
        async with asyncio.timeout(0.05):
            async with res('slow', 1): pass
    except TimeoutError: print('timed out')
    async def with_task():
        async with res('t', 0.2): await asyncio.sleep(10)
    t = asyncio.create_task(with_task()); await asyncio.sleep(0.5); t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
asyncio.run(main())
print(tag.__name__, tag.__wrapped__.__name__)
