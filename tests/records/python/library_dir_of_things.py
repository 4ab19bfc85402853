# What an object can do, as one asks at a prompt.
from dataclasses import dataclass
from enum import Enum


class Dog:
    kind = "canine"

    def __init__(self, name):
        self.name = name

    def bark(self):
        return f"{self.name} says woof"


@dataclass
class Point:
    x: int
    y: int = 0


class Slim:
    __slots__ = ("a", "b")


class Color(Enum):
    RED = 1
    GREEN = 2

    def hex(self):
        return "#000"


class Loud:
    def __dir__(self):
        return ["zig", "zag"]


class Chatty(Dog):
    def __dir__(self):
        return [*super().__dir__(), "extra"]


def greet():
    return dir()


print(dir(Dog))
print(dir(Dog("Rex")))
print([name for name in dir(Dog("Rex")) if not name.startswith("__")])
print(len(dir(object())), len(dir(str)), len(dir([])), len(dir({})), len(dir(5)), len(dir(2.5)), len(dir(())))
print([name for name in dir(list) if "__" not in name])
print(sorted(set(dir(list)) - set(dir(tuple))))
print(dir(greet)[-4:], greet())
print("__call__" in dir(greet), "__call__" in dir(Dog), "__iter__" in dir({}), "__next__" in dir(iter({})))
print(sorted(set(dir(Point(1))) - set(dir(object))))
print(sorted(set(dir(Slim)) - set(dir(object))), "__dict__" in dir(Slim()))
print(dir(Color))
print(dir(Color.RED))
print(dir(Loud()), len(dir(Chatty("Al"))) - len(dir(Dog("Al"))), "extra" in dir(Chatty("Al")))
print([name for name in dir(ValueError("x")) if not name.startswith("_")])
print("Dog" in dir(), "__name__" in dir())
