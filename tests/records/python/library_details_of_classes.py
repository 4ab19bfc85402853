"""Odds and ends of classes that programs rely on."""
import enum
from typing import Protocol, runtime_checkable


class Hidden:
    __slots__ = ("__secret", "open")

    def __init__(self):
        self.__secret = 1


class Plugin:
    def __init_subclass__(cls, /, rank=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.rank = rank


class Modular:
    def __init__(self, n):
        self.n = n

    def __pow__(self, exponent, modulus=None):
        return f"pow({self.n}, {exponent}, {modulus})"

    def __rdivmod__(self, other):
        return f"divmod({other}, {self.n})"


class Level(enum.IntEnum):
    LOW = 1
    HIGH = enum.auto()

    def __str__(self):
        return f"<{self.name}>"


class Word(enum.StrEnum):
    ONE = enum.auto()
    TWO = enum.auto()


class Bits(enum.IntFlag):
    A = 1
    B = 4


class Meta(type):
    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __bool__(cls):
        return False

    def __str__(cls):
        return f"class {cls.__name__}"


class B(metaclass=Meta):
    pass


class A(metaclass=Meta):
    pass


@runtime_checkable
class Handler(Protocol):
    def __call__(self, event): ...


print(Hidden()._Hidden__secret, Hidden.__slots__)
try:
    class Wrong(Plugin, colour="red"):
        pass
except TypeError as error:
    print(error)
print(Modular(3) ** 2, pow(Modular(3), 2, 5), divmod(7, Modular(2)))
try:
    divmod(Plugin(), 2)
except TypeError as error:
    print(error)
print(f"{Level.HIGH}", f"{Level.HIGH:>4}", "%d" % Level.LOW, "-".join(Word), "onetwo".startswith(Word.ONE), ~Bits.A, ~Bits(0))
print(sorted([B, A]) == [A, B], bool(A), str(B), f"{A}", repr(B))
print(isinstance(print, Handler), isinstance(3, Handler), issubclass(int, Handler), (-8) ** 0.5)
match 5:
    case int(n):
        print("int", n)
try:
    match 5:
        case int(a, b):
            pass
except TypeError as error:
    print(error)


class Pair:
    __match_args__ = ("x", "y")
    x, y = 1, 2


try:
    match Pair():
        case Pair(1, x=1):
            pass
except TypeError as error:
    print(error)
