class Node:
    def __init__(self, v): self.v = v; self.left = self.right = None
class Tree:
    def __init__(self, vals=()):
        self.root = None; self.size = 0
        for v in vals: self.add(v)
    def add(self, v):
        def go(n):
            if n is None: self.size += 1; return Node(v)
            if v < n.v: n.left = go(n.left)
            elif v > n.v: n.right = go(n.right)
            return n
        self.root = go(self.root)
    def __iter__(self):
        def walk(n):
            if n: yield from walk(n.left); yield n.v; yield from walk(n.right)
        return walk(self.root)
    def __len__(self): return self.size
    def __contains__(self, v): return any(x == v for x in self)
    def __repr__(self): return f"{self.__class__.__name__}({list(self)})"
t = Tree([5, 2, 8, 1, 9, 2]); print(t, len(t), 8 in t, 7 in t, sorted(t, reverse=True), sum(t), max(t))
class Money:
    __slots__ = ("amount", "cur")
    def __init__(self, amount, cur="EUR"): self.amount, self.cur = amount, cur
    def __add__(self, o):
        if isinstance(o, (int, float)): return Money(self.amount + o, self.cur)
        if not isinstance(o, Money): return NotImplemented
        if o.cur != self.cur: raise ValueError(f"cannot add {o.cur} to {self.cur}")
        return Money(self.amount + o.amount, self.cur)
    __radd__ = __add__
    def __eq__(self, o): return isinstance(o, Money) and (self.amount, self.cur) == (o.amount, o.cur)
    def __lt__(self, o): return self.amount < o.amount
    def __repr__(self): return f"Money({self.amount!r}, {self.cur!r})"
    def __format__(self, spec): return f"{self.amount:{spec or '.2f'}} {self.cur}"
    def __hash__(self): return hash((self.amount, self.cur))
print(sum([Money(1), Money(2.5)]), Money(3) == Money(3), {Money(1), Money(1)}, f"{Money(1234.5):,.1f}", f"{Money(2)}", sorted([Money(3), Money(1)]), min(Money(4), Money(2)))
for bad in (lambda: Money(1) + Money(1, "USD"), lambda: Money(1) + "x", lambda: setattr(Money(1), "foo", 1)):
    try: bad()
    except (ValueError, TypeError, AttributeError) as e: print(type(e).__name__, e)
class Shape:
    registry = []
    def __init_subclass__(cls, /, sides=0, **kw): super().__init_subclass__(**kw); cls.sides = sides; Shape.registry.append(cls.__name__)
    def area(self): raise NotImplementedError(f"{type(self).__name__}.area")
class Sq(Shape, sides=4):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
class Blob(Shape): pass
print(Shape.registry, Sq.sides, Sq(3).area())
try: Blob().area()
except NotImplementedError as e: print(e)
class Temp:
    def __init__(self, c=0): self.c = c
    @property
    def f(self): "Fahrenheit"; return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @classmethod
    def from_f(cls, f): t = cls(); t.f = f; return t
    @staticmethod
    def ok(x): return x > -273.15
t = Temp.from_f(212); print(t.c, t.f, Temp.ok(-300), Temp.f.__doc__, Temp.f.fget(Temp(100)))
class Fluent:
    def __init__(self): self.steps = []
    def __getattr__(self, name):
        def step(*a, **k): self.steps.append((name, a, k)); return self
        return step
print(Fluent().select("a").where(x=1).limit(5).steps)
class Singleton:
    _inst = None
    def __new__(cls, *a, **k):
        if cls._inst is None: cls._inst = super().__new__(cls)
        return cls._inst
    def __init__(self, v=None): self.v = v or getattr(self, "v", None)
print(Singleton(1) is Singleton(2), Singleton().v)
class Matrix:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, k):
        if isinstance(k, tuple): r, c = k; return self.rows[r][c]
        return self.rows[k]
    def __setitem__(self, k, v): r, c = k; self.rows[r][c] = v
    def __delitem__(self, k): del self.rows[k]
    def __matmul__(self, o): return Matrix([[sum(x * y for x, y in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __str__(self): return "\n".join(" ".join(f"{x:3}" for x in r) for r in self.rows)
m = Matrix([[1, 2], [3, 4]]); m[0, 1] = 9; print(m[0, 1], m[1], m[0:1]); print(m @ m); del m[0]; print(m)
