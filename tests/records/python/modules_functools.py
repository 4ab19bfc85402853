import functools, asyncio, time
from functools import *
def timer(func):
    @wraps(func)
    def w(*a, **k):
        "wrapper doc"
        return func(*a, **k)
    return w
@timer
def f(x: int, y=2):
    "my doc"
    return x + y
print(f.__name__, f.__doc__, f.__wrapped__(1), f(1), f.__qualname__, f.__module__, f.__annotations__, f.__dict__.keys())
p = partial(f, 1, y=5); print(p(), p.args, p.keywords, p.func is f, partial(p, y=7)()) 
print(repr(partial(print, 1, sep='-'))); print(repr(partial(int, base=2)), partial(int, base=2)('101'))
@lru_cache(maxsize=2)
def sq(x): print('calc', x); return x * x
print(sq(1), sq(1), sq(2), sq(3), sq(1), sq.cache_info(), sq.cache_parameters()); sq.cache_clear(); print(sq.cache_info(), sq.cache_info().hits)
@cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(80), fib.cache_info(), fib.__name__)
@lru_cache
def none(): print('once'); return None
none(); none(); print(none.cache_info())
try: sq([])
except TypeError as e: print(e)
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 3))
class P:
    def __init__(self, n): self.n = n
    @cached_property
    def big(self): print('computing'); return self.n * 10
    @lru_cache(None)
    def meth(self, x): print('meth'); return x
o = P(3); print(o.big, o.big, o.__dict__); del o.big; print(o.big); o.meth(1); o.meth(1)
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(2), V(1) >= V(2), V(2) > V(1), V(1) != V(1), sorted([V(3), V(1)])[0].n)
print(sorted([3,1,2], key=cmp_to_key(lambda a, b: b - a)))
@singledispatch
def show(x): return 'obj'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
@show.register(str)
@show.register(bytes)
def _(x): return 'text'
print(show(1), show([]), show(1.5), show(True), show('a'), show(b''), show.dispatch(int)(1))
class D:
    @singledispatchmethod
    def go(self, x): return 'd'
    @go.register
    def _(self, x: int): return 'i'
    def base(self, a, b): return (a, b)
    part = partialmethod(base, 1)
print(D().go(1), D().go('x'), D().part(2))
def retry(times):
    def deco(fn):
        @wraps(fn)
        async def w(*a, **k):
            for i in range(times):
                try: return await fn(*a, **k)
                except ValueError as e: print('retry', i, e)
            raise RuntimeError('gave up')
        return w
    return deco
n = 0
@retry(3)
async def flaky(x):
    global n; n += 1
    await asyncio.sleep(0.1)
    if n < 3: raise ValueError(n)
    return x
async def main():
    print(await flaky(9), flaky.__name__, asyncio.iscoroutinefunction(flaky))
    loop = asyncio.get_running_loop()
    loop.call_soon(partial(print, 'called', 1)); loop.call_later(0.1, partial(print, 'later'))
    await asyncio.sleep(0.2)
    print(await asyncio.gather(*map(partial(asyncio.sleep, 0.1), 'ab')))
asyncio.run(main())
