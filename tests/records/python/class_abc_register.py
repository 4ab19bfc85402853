"""Abstract base classes by metaclass: register, isinstance of what is not theirs, the tower of numbers."""
import numbers
from abc import ABC, ABCMeta, abstractmethod
from decimal import Decimal
from fractions import Fraction


class Plugin(metaclass=ABCMeta):
    @abstractmethod
    def run(self): ...


class Shape(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Shape:
            return hasattr(other, "area")
        return NotImplemented


@Plugin.register
class Foreign:
    def run(self):
        return "foreign"


class Square:
    def area(self):
        return 4


print(isinstance(3, Plugin), isinstance(Foreign(), Plugin), issubclass(Foreign, Plugin), issubclass(int, Plugin))
print(isinstance(Square(), Shape), issubclass(int, Shape))
for value in (3, True, 2.5, Decimal("1.5"), Fraction(1, 2), "x"):
    print(repr(value), [kind.__name__ for kind in (numbers.Number, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(value, kind)])
