"""Errors that are thrown into generators which have not begun, as lambdas raise them; properties that cannot be read."""
import traceback


def numbers():
    yield 1


class Account:
    balance = property(None, lambda self, value: print("set", value))


fail = lambda text: (_ for _ in ()).throw(ValueError(text))
for attempt in (lambda: fail("from a lambda"), lambda: numbers().throw(KeyError("early")), lambda: numbers().throw(3),
                lambda: Account().balance):
    try:
        attempt()
    except Exception:
        print("\n".join(traceback.format_exc().splitlines()[-3:]))
Account().balance = 5


def outer():
    count, limit = 0, 10

    def step(by):
        nonlocal count
        count += by
        return count < limit

    return step


print(outer().__code__.co_freevars, outer.__code__.co_cellvars, outer().__code__.co_nlocals)
items = [1, 2, 3]
try:
    items[1:2] = 5
except TypeError as error:
    print(error)


class Ratio(float):
    def __str__(self):
        return "ratio"


print(f"{Ratio(0.5)} {Ratio(0.5):.2f} {Ratio(0.25):>8}")
try:
    match 5:
        case numbers():
            pass
except TypeError as error:
    print(error)
