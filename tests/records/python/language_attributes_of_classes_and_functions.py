# Where attributes stand: the dicts of objects, classes and functions.
import functools
import operator
import types


class Account:
    bank = "ACME"
    rate = 0.5


class Savings(Account):
    "An account that grows."
    minimum: int = 10

    def grow(self):
        return self.rate


class Slim:
    __slots__ = ("x", "y")


class Oops(Exception):
    code = 1


a = Account()
a.owner = "Ann"
print(a.__dict__, Account.__dict__)
print(type(Account.__dict__), isinstance(Account.__dict__, types.MappingProxyType), dict(Account.__dict__) == Account.__dict__)
print(list(Savings.__dict__), "grow" in vars(Savings), "rate" in vars(Savings), Savings.__dict__["minimum"])
print(list(Slim.__dict__), Slim.__dict__["x"], Oops.__dict__)
print({name: value for name, value in vars(Account).items() if not name.startswith("__")})
try:
    Account.__dict__["bank"] = "other"
except TypeError as error:
    print(error)
print(Account.__dict__.get("bank"), len(Account.__dict__), [*Account.__dict__][:2])


def count_calls(function):
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)

    wrapper.__dict__.update(function.__dict__)
    wrapper.calls = 0
    return wrapper


def area(w, h):
    return w * h


area.unit = "m2"
counted = count_calls(area)
print(counted(2, 3), counted(1, 1), counted.unit, counted.__dict__, area.__dict__)


def tick():
    tick.__dict__["n"] = tick.__dict__.get("n", 0) + 1
    return tick.n


print(tick(), tick(), vars(tick), hasattr(tick, "n"), hasattr(tick, "m"))
del tick.n
print(tick(), tick.__dict__ is tick.__dict__)


@functools.wraps(area)
def other(*args):
    return area(*args)


print(other.unit, other.__wrapped__ is area, sorted(other.__dict__), operator.add, operator.itemgetter(1)("ab"))
