import enum
class F(enum.Flag, boundary=enum.KEEP): A = 1; B = 2
print(F(8), F(3), F.A | F.B, F.A in (F.A | F.B), [m.name for m in F.A | F.B], F.A.value, ~F.A)
class S(enum.Flag): A = 1; B = 2; AB = 3
print(S.AB, S(3), S.A | S.B is S.AB, list(S), S.AB.name, repr(S(0)), S["A"])
try: S(8)
except ValueError as e: print(e)
class C(enum.Flag, boundary=enum.CONFORM): A = 1; B = 2
print(C(9))
class E(enum.Flag, boundary=enum.EJECT): A = 1
print(E(9), type(E(9)))
class Planet(enum.Enum):
    EARTH = (5.97e24, 6.37e6); MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
    @classmethod
    def heaviest(cls): return max(cls, key=lambda p: p.mass)
    @staticmethod
    def unit(): return "m/s2"
print(Planet.EARTH.g, Planet.heaviest(), Planet.unit(), Planet((6.42e23, 3.39e6)), Planet.MARS.__class__)
class Named(enum.Enum):
    @staticmethod
    def _generate_next_value_(name, *_): return name.title()
    ONE = enum.auto(); TWO = enum.auto()
    def __str__(self): return self.value
print(Named.ONE, f"{Named.TWO:>6}", list(Named), Named("One") is Named.ONE)
class Mixed(int, enum.Enum): X = 1; Y = 2
print(Mixed.X + 1, Mixed.X == 1, Mixed.X, f"{Mixed.Y}", repr(Mixed.Y), Mixed.X < Mixed.Y)
class WithNon(enum.Enum):
    A = 1
    helper = enum.nonmember(5)
    def act(self): return self.name * 2
print(list(WithNon), WithNon.helper, WithNon.A.act(), WithNon.__members__.keys(), "A" in WithNon.__members__, WithNon.A in WithNon, len(WithNon), bool(WithNon.A))
for n, m in Planet.__members__.items(): print(n, m.value[0])
try: Named["nope"]
except KeyError as e: print(repr(e))
try: WithNon.A = 3
except AttributeError as e: print(e)
try: WithNon(9)
except ValueError as e: print(e)
try:
    class Bad(Named): THREE = 3
except TypeError as e: print(e)
print({Named.ONE: 1}[Named.ONE], isinstance(Named.ONE, Named), Named.ONE == "One", Named.ONE != Named.TWO, Named.ONE is not None)

class G(enum.IntEnum): P = 1
print(G.P, int(G.P), G(1), [*map(int, G)], enum.IntFlag("IF", "R W X")(3))
import pickle, copy
print(pickle.loads(pickle.dumps(Named.ONE)) is Named.ONE, copy.deepcopy(Named.TWO) is Named.TWO)
