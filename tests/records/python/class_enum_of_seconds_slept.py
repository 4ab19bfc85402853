import asyncio
from enum import Enum, IntEnum, Flag, StrEnum, auto, unique


class Light(StrEnum):
    RED = auto()
    GREEN = auto()
    AMBER = auto()

    @property
    def next(self) -> "Light":
        order = list(type(self))
        return order[(order.index(self) + 1) % len(order)]


class Secs(float, Enum):
    RED = 1.0
    GREEN = 0.75
    AMBER = 0.25


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Prio(IntEnum):
    LOW = 1
    HIGH = 10


async def junction(rounds):
    light = Light.RED
    for _ in range(rounds):
        print(f"{light!s:^7}|{light.name:^7}|{light!r}|{light:>8}|")
        await asyncio.sleep(Secs[light.name])
        light = light.next

asyncio.run(junction(4))
print(Perm.RW, Perm.R | Perm.X, Perm.R in Perm.RW, ~Perm.R, Perm(0), list(Perm.RW), repr(Perm.RW))
print(sorted(Prio, reverse=True), Prio.HIGH > Prio.LOW, Prio.HIGH + 1, f"{Prio.LOW}", f"{Prio.LOW!r}", Light("red") == "red")
try:
    Light("blue")
except ValueError as e:
    print(e)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    Prio.LOW = 3
except AttributeError as e:
    print(e)
print(Secs.RED * 2, Secs.RED, Light.__members__.keys(), len(Light), Light.RED in Light)
