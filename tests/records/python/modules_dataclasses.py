from dataclasses import *
from typing import *
import dataclasses
@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    def norm(self): return (self.x**2 + self.y**2) ** 0.5
p = Point(3, 4); q = Point(x=3, y=4)
print(p, p == q, p != Point(1), p.norm(), p.tags is q.tags, Point.__name__, repr(Point))
p.tags.append(1); print(p, asdict(p), astuple(p), replace(p, x=9), fields(p)[0].name, [f.name for f in fields(Point)], is_dataclass(p))
for bad in (lambda: Point(), lambda: Point(1,2,3,4), lambda: Point(1, z=3), lambda: Point(1, x=2), lambda: hash(p), lambda: p < q):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = 0
print(V(1,2) < V(1,3), sorted([V(2), V(1,5)]), hash(V(1)) == hash(V(1)), {V(1): 'a'})
try: V(1).major = 3
except FrozenInstanceError as e: print(type(e).__name__, e)
@dataclass
class Base:
    a: int
    b: str = 'b'
@dataclass
class Child(Base):
    c: float = 1.5
    d: ClassVar[int] = 7
    def __post_init__(self): self.e = self.a * 2
print(Child(1), Child(1, 'x', 2.0), Child(2).e, Child.d, Child.__mro__[1].__name__)
@dataclass
class Inner:
    v: int
@dataclass
class Outer:
    i: Inner
    l: List[Inner]
    m: Dict[str, Inner]
o = Outer(Inner(1), [Inner(2)], {'k': Inner(3)})
print(o, asdict(o), astuple(o))
@dataclass
class W:
    x: int = field(default=1, repr=False)
    y: InitVar[int] = 5
    z: int = field(init=False)
    def __post_init__(self, y): self.z = self.x + y
print(W(), W(2, 3).z)
@dataclass(slots=True)
class Sl:
    a: int
    b: int = 2
s = Sl(1); print(s, s.b)
try: s.c = 3
except AttributeError as e: print(e)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1))
try: K(1)
except TypeError as e: print(e)
try: K()
except TypeError as e: print(e)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2:
        x: int = 1
        y: int
except TypeError as e: print(e)
C = make_dataclass('C', ['x', ('y', int), ('z', int, 5)])
print(C(1,2))
match p:
    case Point(x, y): print('m', x, y)
@dataclass
class Node:
    val: int
    next: Optional['Node'] = None
print(Node(1, Node(2)))
@dataclass(eq=False)
class E: x: int
print(E(1) == E(1), hash(E(1)) is not None)
