import asyncio
from enum import Enum, auto, Flag, IntEnum, StrEnum, unique
class S(Enum):
    IDLE = auto(); RUN = auto(); DONE = auto()
    def next(self):
        ms = list(type(self))
        return ms[(ms.index(self) + 1) % len(ms)]
    @classmethod
    def _missing_(cls, v):
        return cls.IDLE if v is None else None
class Perm(Flag):
    R = 4; W = 2; X = 1
    RW = R | W
@unique
class Color(StrEnum):
    RED = auto(); BLUE = "b"
class P(IntEnum):
    LOW = 1; HIGH = 9
async def main():
    s = S(None)
    for _ in range(4):
        print(s, repr(s), s.name, s.value, f"{s}", S.RUN in S)
        await asyncio.sleep(0.1)
        s = s.next()
    print(Perm.RW, Perm.R | Perm.X, Perm.R in Perm.RW, ~Perm.RW, Perm(0), repr(Perm(3)), bool(Perm.R & Perm.W))
    print(Color.RED, f"{Color.BLUE!r} {Color.BLUE:>4}", P.HIGH > P.LOW, P.LOW + 1, sorted(P, reverse=True), P(9).name, f"{P.HIGH}", str(P.LOW))
    try: S(42)
    except ValueError as e: print(e)
    try: Color["x"]
    except KeyError as e: print(repr(e))
    try: S.IDLE = 3
    except AttributeError as e: print(e)
asyncio.run(main())
