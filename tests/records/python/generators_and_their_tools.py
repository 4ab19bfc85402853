from itertools import *
from functools import reduce, partial, cache, lru_cache, singledispatch, cached_property, total_ordering, partialmethod
from collections import Counter, defaultdict, OrderedDict, ChainMap, namedtuple, deque, UserDict
import operator, collections.abc
def coro():
    total = 0
    try:
        while True:
            x = yield total
            total += x
    except GeneratorExit:
        print("closed")
    except ValueError as e:
        print("val", e)
        yield -1
    return "x"
c = coro(); next(c); print(c.send(3), c.send(4), c.throw(ValueError("v")))
def outer():
    r = yield from inner()
    print("inner gave", r)
    yield from range(2)
    return 9
def inner():
    yield "i"
    return "res"
print(list(outer()))
print(list(batch for batch in zip(*[iter(range(6))] * 2)), list(accumulate([1, 2, 3], operator.mul, initial=1)), list(chain.from_iterable(["ab", "c"])), list(islice(count(5, 2), 3)), list(takewhile(lambda x: x < 3, range(9))), list(dropwhile(lambda x: x < 3, range(5))), [(k, list(g)) for k, g in groupby("aabbb")], list(product("ab", [1, 2])), list(permutations("abc", 2))[:3], list(combinations(range(4), 2))[-1], list(zip_longest("ab", "c", fillvalue="-")), list(pairwise("abc")), list(starmap(pow, [(2, 3)])), list(compress("abc", [1, 0, 1])), list(repeat(1, 2)), [list(t) for t in tee([1, 2])], list(filterfalse(None, [0, 1])))
print(Counter("mississippi").most_common(2), Counter(a=1) + Counter(a=2, b=1), dict(Counter("aab")), defaultdict(list, {1: [2]}), OrderedDict(a=1), ChainMap({"a": 1}, {"b": 2})["b"], deque([1, 2, 3], maxlen=2))
P = namedtuple("P", "x y", defaults=[0])
print(P(1), P(1, 2)._replace(x=5), P._fields, P(3, 4)._asdict(), P(1) == (1, 0))
@singledispatch
def show(x): return f"obj {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list {len(x)}"
print(show(1), show([1]), show("s"), show(True))
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v)
    def __format__(self, spec): return f"V<{self.v:{spec}}>"
    @cached_property
    def sq(self): print("computing"); return self.v ** 2
print(V(1) <= V(2), max(V(3), V(5)).v, f"{V(3):04d}", V(3).sq, len({V(1), V(1)}), sorted([V(2), V(1)], key=lambda v: -v.v)[0].v)
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), reduce(lambda a, b: a * b, range(1, 25)), partial(int, base=2)("101"))
a, *b, (cc, d) = 1, 2, 3, (4, 5)
print(a, b, cc, d, {**{"a": 1}, "b": 2}, [*range(2), *"xy"], {x: y for x, y in zip("ab", count())}, {x % 3 for x in range(9)})
