# more class/protocol programs
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name}: {self.area():.2f}"
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "square"
print(Sq(3).describe())
try: Shape()
except TypeError as e: print(e)
class Half(Shape):
    def area(self): return 1
try: Half()
except TypeError as e: print(e)
class V:
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y) if isinstance(o, V) else NotImplemented
    def __sub__(self, o): return V(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return V(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self): return V(-self.x, -self.y)
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __iadd__(self, o): self.x += o.x; return self
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __repr__(self): return f"V({self.x}, {self.y})"
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __bool__(self): return bool(self.x or self.y)
    def __round__(self, n=0): return V(round(self.x, n), round(self.y, n))
    def __int__(self): return int(self.x)
    def __float__(self): return float(self.x)
    def __index__(self): return 2
    def __truediv__(self, k): return V(self.x / k, self.y / k)
    def __floordiv__(self, k): return V(self.x // k, self.y // k)
    def __mod__(self, k): return V(self.x % k, self.y % k)
    def __pow__(self, k): return V(self.x ** k, self.y ** k)
    def __lshift__(self, o): print("<<", o); return self
    def __and__(self, o): return "and"
    def __or__(self, o): return "or"
    def __xor__(self, o): return "xor"
    def __invert__(self): return "inv"
    def __divmod__(self, o): return ("dm", o)
    def __complex__(self): return 0
    def __reversed__(self): return iter([self.y, self.x])
    def __getitem__(self, i): return [self.x, self.y][i]
    def __missing__(self, k): return k
v = V(1, 2)
print(v + V(1, 1), v - V(1, 1), v * 3, 3 * v, -v, abs(V(3, 4)), v @ V(2, 2), bool(V(0, 0)), round(V(1.26, 2.74), 1), int(v), float(v), [1, 2, 3][v], v / 2, v // 2, v % 2, v ** 2, v << 1, v & 1, v | 1, v ^ 1, ~v, divmod(v, 3), list(reversed(v)), list(v), hex(v))
v += V(10, 10); print(v)
try: v + 1
except TypeError as e: print(e)
try: 1 - v
except TypeError as e: print(e)
try: v < v
except TypeError as e: print(e)
try: hash(v)
except TypeError as e: print(e)
class MyDict(dict):
    def __missing__(self, key): return f"no {key}"
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
m = MyDict(a=1); m["b"] = 2; print(m, m["zzz"], m.get("q"), len(m), "a" in m, list(m), m == {"a": 1, "b": 4}, isinstance(m, dict), {**m}, m | {"c": 1}, type(m).__name__)
class MyList(list):
    def sum(self): return sum(self)
    def append(self, x): print("app", x); super().append(x)
l = MyList([1, 2]); l.append(3); print(l, l.sum(), l[0], l[-1:], len(l), l + [1], sorted(l, reverse=True), l == [1, 2, 3], [*l])
class MyInt(int):
    def __add__(self, o): return MyInt(int(self) + o + 100)
    def __repr__(self): return f"MyInt({int(self)})"
i = MyInt(5); print(i + 1, i - 1, i == 5, i > 3, hash(i) == hash(5), i * 2, f"{i}", str(i), [i], {5: "x"}[i], i.bit_length(), range(i), -i, type(i + 1))
class MyStr(str):
    def shout(self): return self.upper() + "!"
s = MyStr("hi"); print(s, s.shout(), s + " you", len(s), s == "hi", {"hi": 1}[s], f"{s:>5}", s[0], "h" in s, type(s.upper()), repr(s))
class Temp(float): pass
t = Temp(36.6); print(t, t + 1, t > 36, round(t), f"{t:.2f}")
class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
p = P(1, 2); print(p, p.x, len(p), p == (1, 2), hash(p) == hash((1, 2)), [*p], p + (3,))
a, b = p; print(a, b)
class E1(Exception):
    def __init__(self, msg, code): super().__init__(msg); self.code = code
    def __str__(self): return f"[{self.code}] {super().__str__()}"
try: raise E1("bad", 5)
except E1 as e: print(e, repr(e), e.args, e.code)
class E2(Exception): pass
class E3(E2):
    """doc"""
    default = "x"
try: raise E3
except E2 as e: print(repr(e), str(e) == "", E3.__doc__, e.default)
class C:
    x = []
    def __init__(self): self.y = self.x
print(C.x is C().y, C.__name__, C().__class__, C.__dict__["x"])
print(issubclass(bool, int), issubclass(E3, (ValueError, E2)), isinstance(E3(), Exception), E3.__bases__, E3.__mro__)
class A:
    def f(self): return "A"
class B(A):
    def f(self): return "B" + super().f()
class CC(A):
    def f(self): return "C" + super().f()
class D(B, CC):
    def f(self): return "D" + super().f()
print(D().f(), [k.__name__ for k in D.__mro__])
try:
    class X(A, D): pass
except TypeError as e: print(e)
class Ctx:
    def __enter__(self): print("in"); return self
    def __exit__(self, t, v, tb): print("out", t and t.__name__, v); return t is ValueError
with Ctx() as a, Ctx() as b: print(a is b)
with (Ctx(), Ctx()): pass
with Ctx(): raise ValueError("swallowed")
try:
    with Ctx(): raise KeyError("k")
except KeyError as e: print("k", e)
def g():
    with Ctx():
        yield 1
        yield 2
for x in g():
    print(x); break
print(type(g()), g.__name__)
class It:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * 10
print(list(It(3)), 20 in It(3), [x for x in It(2)])
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, cls):
        if obj is None: return self
        v = self.f(obj); obj.__dict__[self.n] = v; return v
class L:
    @Lazy
    def val(self): print("computing"); return 42
o = L(); print(o.val, o.val, o.__dict__)
print(getattr(o, "nope", "dflt"), hasattr(o, "val"), callable(o), vars(L()) )
setattr(o, "k", 1); print(o.k); delattr(o, "k"); print(hasattr(o, "k"))
print(D.f.__qualname__, A.f.__name__)
import operator, functools
@functools.total_ordering
class Ver:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(Ver(1) <= Ver(2), Ver(3) >= Ver(2), Ver(1) != Ver(1), max([Ver(1), Ver(5)], key=lambda v: v.n).n, sorted([Ver(3), Ver(1)])[0].n)
class Slots:
    __slots__ = "a", "b"
    def __init__(self): self.a = 1
print(Slots().a, Slots.__slots__, hasattr(Slots(), "b"), hasattr(Slots(), "__dict__"))
def outer():
    x = 1
    class Inner:
        y = x
        def get(self): return x, self.y
    return Inner()
print(outer().get(), type(outer()).__qualname__)
print(type("T", (), {"a": 1})().a, (lambda *a, **k: (a, k))(1, 2, z=3))
