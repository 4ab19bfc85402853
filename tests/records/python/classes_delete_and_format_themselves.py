"""Metaclasses that watch deletions, tuples of one's own in templates, members of an enumeration that are dataclasses."""
import logging
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum


class Watched(type):
    def __delattr__(cls, name):
        print("deleting", name)
        super().__delattr__(name)


class Settings(metaclass=Watched):
    debug = True


del Settings.debug
print(hasattr(Settings, "debug"))
for name in ("debug", "other"):
    try:
        delattr(Settings, name)
    except AttributeError as error:
        print(error)

Point = namedtuple("Point", "x y")
print("%s-%s" % Point(1, 2), "%(x)s" % {"x": 1})
try:
    print("%d" % Point(1, 2))
except TypeError as error:
    print(error)


@dataclass
class Vector:
    x: int
    y: int


class Direction(Vector, Enum):
    NORTH = 0, 1
    SOUTH = 0, -1

    @property
    def opposite(self):
        return next(one for one in Direction if (one.x, one.y) == (-self.x, -self.y))


print(repr(Direction.NORTH), Direction.NORTH.value, Direction.NORTH.opposite, Direction.SOUTH == Vector(0, -1))
try:
    del Direction.NORTH
except AttributeError as error:
    print(error)
print(complex("1j"), complex("-3j"), complex("1e2j"), complex("2+j"), complex("+j"))
print(logging.LoggerAdapter(logging.getLogger("app"), {}))
