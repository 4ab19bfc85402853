"""Event sourcing with async generators, Enum flags, Decimal-free ledger, frozen dataclasses, sorted, bisect."""
import asyncio, bisect, itertools, operator
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique
from dataclasses import dataclass, replace
from functools import reduce
from typing import NamedTuple, Self
class Perm(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
@unique
class Color(StrEnum):
    RED = auto(); BLUE = "b"
class Level(IntEnum):
    LOW = 1; HIGH = 10
class Ev(NamedTuple):
    kind: str
    amount: int = 0
@dataclass(frozen=True, slots=True, order=True)
class State:
    balance: int = 0
    version: int = 0
    def apply(self, e: Ev) -> Self:
        match e:
            case Ev("dep", amount=a): return replace(self, balance=self.balance + a, version=self.version + 1)
            case ("wd", a) if a <= self.balance: return replace(self, balance=self.balance - a, version=self.version + 1)
            case Ev(kind="wd"): raise ValueError(f"overdraft {e.amount} > {self.balance}")
            case Ev(kind=k): raise TypeError(f"unknown {k!r}")
async def events():
    for e in (Ev("dep", 100), Ev("wd", 30), Ev("dep", 5)):
        await asyncio.sleep(0.1)
        yield e
async def main():
    s = State()
    hist = [s]
    async for e in events():
        s = s.apply(e)
        hist.append(s)
        print(s)
    for bad in (Ev("wd", 1000), Ev("zap")):
        try: s.apply(bad)
        except (ValueError, TypeError) as x: print(type(x).__name__, x)
    print(reduce(State.apply, [Ev("dep", 1), Ev("dep", 2)], State()), max(hist), bisect.bisect([h.balance for h in hist], 50))
    print(Perm.R | Perm.X, Perm.RW in Perm.RW, Perm.R in Perm.RW, ~Perm.R, Perm(3), bool(Perm.R & Perm.W), list(Perm.RW))
    print(Color.RED, f"{Color.BLUE}", Color("b"), repr(Color.RED), Level.HIGH > Level.LOW, Level.HIGH + 1, Level(10).name, [*Color])
    try: Color("x")
    except ValueError as e: print(e)
    try: s.balance = 3
    except Exception as e: print(type(e).__name__, e)
    try: s.extra = 3
    except Exception as e: print(type(e).__name__, e)
asyncio.run(main())
