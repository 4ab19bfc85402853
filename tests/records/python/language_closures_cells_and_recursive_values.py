# What closures keep, and values that contain themselves.
import functools
import math
import re
import types
from typing import SupportsAbs, SupportsRound


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


step = counter()
print(step(), step(), step.__closure__[0].cell_contents)
step.__closure__[0].cell_contents = 10
print(step(), step.__code__.co_freevars)

a = [1, 2]
b = (a, "b")
a.append(b)
print(a, b)
d = {"self": None}
d["self"] = (d, [d])
print(d)


class Money(type):
    def __format__(cls, spec):
        return f"<{cls.__name__} as {spec or 'plain'}>"


class Euro(metaclass=Money):
    pass


print(f"{Euro} {Euro:short}", format(Euro))


def magnitude(value: SupportsAbs[float]) -> float:
    return abs(value)


print(magnitude.__annotations__, isinstance(-3, SupportsAbs), issubclass(str, SupportsRound))
print(vars(math)["pi"], "tau" in vars(math), math.__dict__["e"] == math.e)
Stock = types.new_class("Stock", (), {}, lambda namespace: namespace.update(price=3))
print(Stock, Stock.price, Stock.__module__)

token = re.compile(r"(?P<NUM>\d+)|(?P<NAME>\w+)|(?P<OP>[-+*/=])|(?P<WS>\s+)")
scanner = token.scanner("x = 42 + y1 ?")
print([(m.lastgroup, m.group()) for m in iter(scanner.match, None) if m.lastgroup != "WS"])
print([m.group() for m in iter(re.compile("[aeiou]").scanner("a tutorial").search, None)])
