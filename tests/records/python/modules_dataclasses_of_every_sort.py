from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, InitVar, KW_ONLY, FrozenInstanceError, make_dataclass
from typing import ClassVar, Any
import copy, json
@dataclass(order=True)
class V:
    major: int
    minor: int = 0
    tags: list = field(default_factory=list, compare=False)
    secret: str = field(default="s", repr=False)
    count: ClassVar[int] = 0
    def __post_init__(self): type(self).count += 1
print(V(1), V(1) == V(1, 0, ["x"]), V(1) < V(2), sorted([V(2), V(1, 5)]), V.count, V(1).secret, [f.name for f in fields(V)], V.__match_args__, is_dataclass(V), is_dataclass(V(1)))
@dataclass
class Base: a: int; b: int = 2
@dataclass
class Child(Base): c: int = 3; a: int = 10
print(Child(), Child(1, 2, 3), asdict(Child()), astuple(Child()), replace(Child(), c=9))
@dataclass(frozen=True, slots=True)
class Fz: x: int; y: tuple = ()
f = Fz(1); print(f, hash(f) == hash(Fz(1)), {f: 1}[Fz(1)], Fz.__slots__)
try: f.x = 2
except FrozenInstanceError as e: print(type(e).__name__, e)
try: f.z = 2
except Exception as e: print(type(e).__name__)
@dataclass
class Init:
    n: InitVar[int]
    doubled: int = field(init=False)
    _: KW_ONLY
    flag: bool = False
    def __post_init__(self, n): self.doubled = n * 2
print(Init(3), Init(1, flag=True))
@dataclass(eq=False)
class NoEq: x: int
print(NoEq(1) == NoEq(1), hash(NoEq(1)) is not None)
@dataclass(unsafe_hash=True)
class UH: x: int
print(hash(UH(1)) == hash(UH(1)))
@dataclass
class Nested: name: str; inner: V; many: list[V] = field(default_factory=list); d: dict = field(default_factory=dict)
n = Nested("n", V(1), [V(2)], {"k": V(3)}); print(n); print(json.dumps(asdict(n))); m = copy.deepcopy(n); m.inner.major = 9; print(n.inner.major, m == n)
for bad in ("mutable", "order", "dup"):
    try:
        if bad == "mutable":
            @dataclass
            class B1: x: list = []
        elif bad == "order":
            @dataclass
            class B2: x: int = 1; y: int
        else: V()
    except (ValueError, TypeError) as e: print(e)
P = make_dataclass("P", [("x", int), ("y", int, field(default=5))], namespace={"s": lambda self: self.x + self.y}); print(P(1), P(1).s())
print(fields(V)[2].default_factory, fields(V)[1].default, fields(V)[0].type, V.__annotations__["major"], field(default=1).default)
@dataclass
class Rec: me: Any = None
r = Rec(); r.me = r; print(r)
@dataclass(repr=False)
class Cust:
    x: int
    def __repr__(self): return f"C<{self.x}>"
print(Cust(1), Cust.__eq__(Cust(1), 5), Cust(1) == 1, Cust(1) != Cust(2))
match V(3, 4):
    case V(3, minor=m): print("matched", m)
@dataclass
class WithProp:
    _x: int = 1
    @property
    def x(self): return self._x * 10
    @classmethod
    def of(cls, s): return cls(int(s))
    @staticmethod
    def help(): return "h"
print(WithProp.of("4").x, WithProp().help(), WithProp.__eq__ is not object.__eq__, vars(WithProp(2)))
