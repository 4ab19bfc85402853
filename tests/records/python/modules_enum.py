import enum
from enum import Enum, IntEnum, auto, Flag, IntFlag, StrEnum, unique
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return f'{self.name} is {self.value}'
    @classmethod
    def first(cls): return cls.RED
    @property
    def low(self): return self.name.lower()
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], Color.CRIMSON, list(Color), len(Color), Color.RED is Color(1), Color.RED == Color.GREEN, Color.RED.describe(), Color.first(), Color.BLUE.low)
print(Color, type(Color.RED), Color.RED in Color, isinstance(Color.RED, Color), {Color.RED: 1}, f'{Color.RED}', f'{Color.RED!r:>20}', Color.__members__)
for bad in (lambda: Color(9), lambda: Color['X'], lambda: Color.X, lambda: setattr(Color, 'RED', 3), lambda: Color.RED < Color.BLUE):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class State(Enum):
    PENDING = auto(); RUNNING = auto(); DONE = auto()
print(list(State), State.DONE.value, [s.name for s in State])
class P(IntEnum):
    LOW = 1; HIGH = 3
print(P.LOW, repr(P.LOW), P.LOW < P.HIGH, P.LOW + 1, sorted([P.HIGH, P.LOW]), P(3), max(P), f'{P.LOW}', '%d' % P.HIGH, P.LOW == 1, {1: 'x'}[P.LOW])
class S(StrEnum):
    A = auto(); B = 'bee'
print(S.A, repr(S.B), S.B == 'bee', S.B.upper(), f'{S.A}')
class M(str, Enum):
    X = 'x'; Y = 'y'
print(M.X, repr(M.X), M.X == 'x', M('y'), M.X.value, f'{M.X}', M.Y.upper(), 'z' + M.X)
class F(Flag):
    R = auto(); W = auto(); X = auto(); RW = R | W
print(F.R, F.R | F.W, repr(F.R | F.X), F.RW, F.R in F.RW, list(F), bool(F.R & F.W), F.R & F.W, ~F.R, F(3), list(F.RW), F.R ^ F.W)
class IF(IntFlag):
    A = 1; B = 2
print(IF.A | IF.B, repr(IF.A | IF.B), IF.A + 1, IF(3), repr(IF(8)))
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius):
        self.mass = mass; self.radius = radius
    @property
    def g(self): return round(self.mass / self.radius**2, 3)
print(Planet.EARTH.value, Planet.MARS.mass, Planet.EARTH.g, repr(Planet.EARTH))
try:
    @unique
    class U(Enum):
        A = 1; B = 1
except ValueError as e: print(e)
Animal = Enum('Animal', 'CAT DOG')
print(list(Animal), Animal.CAT, Animal)
try:
    class Sub(Color): pass
except TypeError as e: print(e)
class Weird(Enum):
    A = 'a'
    @classmethod
    def _missing_(cls, value): return cls.A
print(Weird('q'))
class G(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower()
    ONE = auto(); TWO = auto()
print(list(G))
print(Color.RED.__class__, Color.__name__, hash(Color.RED) == hash(Color.RED), Color.RED != Color.BLUE, not Color.RED)
match Color.RED:
    case Color.RED: print('red')
    case _: print('no')
