from dataclasses import dataclass, field, asdict, astuple, replace, fields, KW_ONLY, InitVar, FrozenInstanceError, make_dataclass, is_dataclass
import enum, heapq, json, datetime as dt, functools
@dataclass(order=True, frozen=True, slots=True)
class Job:
    prio: int
    name: str = field(compare=False)
    tags: tuple[str, ...] = field(default=(), compare=False, repr=False)
    meta: dict = field(default_factory=dict, hash=False, compare=False)
    def __post_init__(self): object.__setattr__(self, "name", self.name.upper())
j = Job(2, "b"); k = Job(1, "a", ("x",))
print(j, k < j, sorted([j, k]), j == Job(2, "zzz"), hash(j) == hash(Job(2, "q")))
try: j.prio = 3
except FrozenInstanceError as e: print(type(e).__mro__[1].__name__, e)
try: Job()
except TypeError as e: print(e)
try: j < 3
except TypeError as e: print(e)
@dataclass
class Base:
    x: int
    _: KW_ONLY
    y: float = 1.5
    scale: InitVar[int] = 2
    total: float = field(init=False)
    def __post_init__(self, scale): self.total = self.x * self.y * scale
@dataclass
class Child(Base):
    z: list[int] = field(default_factory=list, kw_only=True, metadata={"unit": "s"})
c = Child(3, z=[1, 2], scale=4)
print(c, asdict(c), astuple(c), [(f.name, f.kw_only, dict(f.metadata)) for f in fields(Child)])
print(replace(c, x=10, scale=1), is_dataclass(c), Child.__match_args__)
P = make_dataclass("P", ["x", ("y", int, 3)], namespace={"norm": lambda s: s.x + s.y}); print(P(1), P(1).norm())
class Perm(enum.Flag):
    R = enum.auto(); W = enum.auto(); X = enum.auto(); RW = R | W
print(Perm.R | Perm.X, Perm.RW, Perm(7), ~Perm.R, Perm.R in Perm.RW, list(Perm.RW), Perm(0), bool(Perm(0)), len(Perm), Perm.W.value, repr(Perm.RW ^ Perm.X))
class Lvl(enum.IntEnum):
    LO = 1; HI = 5
    @property
    def label(self): return self.name.title()
    @classmethod
    def _missing_(cls, v): return cls.LO if v == "lo" else None
print(Lvl.HI > 3, Lvl("lo"), f"{Lvl.HI} {Lvl.HI!r} {Lvl.HI:>4}", Lvl.HI.label, max(Lvl), json.dumps({"l": Lvl.HI, Lvl.LO: 1}))
try: Lvl(9)
except ValueError as e: print(e)
class S(enum.StrEnum):
    A = enum.auto(); B = "bee"
print(S.A, S.B.upper(), f"{S.B:*^9}", S("bee"), S.__members__)
@enum.unique
class Sh(enum.Enum):
    SQ = (1, "s"); CI = (2, "c")
    def __init__(self, n, s): self.n = n; self.s = s
print(Sh.CI.n, Sh((1, "s")), [m.s for m in Sh], Sh["SQ"])
def area(o):
    match o:
        case {"type": "c", "r": (int() | float()) as r, **rest} if r > 0: return ("c", r, rest)
        case [Job(prio=p), *others]: return ("jobs", p, len(others))
        case Job(1, name=n): return n
        case Child(x, z=[a, *_]): return (x, a)
        case str(s) | bytes(s): return s
        case (1, (2, _)) | [1, 3]: return "12"
        case Perm.R | Perm.W: return "perm"
        case -1 | 2.5 | None | True: return "lit"
        case {}: return "map"
        case _: return "other"
print([area(o) for o in ({"type": "c", "r": 2, "q": 1}, [j, 1, 2], k, c, "s", b"b", (1, [2, 3]), [1, 3], Perm.W, -1, 2.5, True, {}, 7, [])])
