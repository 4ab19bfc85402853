class Observable:
    def __init__(self): self._subs = []
    def subscribe(self, fn): self._subs.append(fn); return lambda: self._subs.remove(fn)
    def emit(self, *args, **kw): return [fn(*args, **kw) for fn in self._subs]
o = Observable(); un = o.subscribe(lambda x, *, y=1: x + y); o.subscribe(print)
print(o.emit(5, )); un(); print(o.emit("z"))
class Meta(type):
    registry = {}
    def __new__(m, name, bases, ns):
        cls = super().__new__(m, name, bases, ns)
        m.registry[name] = cls
        return cls
class Base(metaclass=Meta): pass
class Impl(Base): pass
print(Meta.registry)
class cached:
    def __init__(self, fn): self.fn = fn; self.cache = {}
    def __call__(self, *a):
        if a not in self.cache: print("miss", a[-1]); self.cache[a] = self.fn(*a)
        return self.cache[a]
    def __get__(self, obj, cls): import functools; return functools.partial(self, obj)
@cached
def sq(x): return x * x
print(sq(3), sq(3))
class W:
    @cached
    def f(self, x): return x + 1
w = W(); print(w.f(1), w.f(1))
print([f() for f in [lambda i=i: i for i in range(3)]], [f() for f in [lambda: i for i in range(3)]])
def make_counter():
    count = 0
    def inc(by=1):
        nonlocal count
        count += by
        return count
    inc.reset = lambda: None
    return inc
c = make_counter(); print(c(), c(5), hasattr(c, "reset"), c.__closure__ is not None if hasattr(c, "__closure__") else "")
from functools import reduce, partial, lru_cache, wraps
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), partial(pow, 2)(10), partial(int, base=2)("101"))
@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
