"""Smaller matters of the library: generic objects, overloads, dispatch by class method, decoders, checks of enumerations."""
import binascii
import base64
import inspect
import json
import logging
import random
import sys
import textwrap
import warnings
from collections import UserDict, namedtuple
from datetime import date, datetime, timedelta
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Flag, IntEnum, verify
from functools import singledispatchmethod
from typing import Generic, ParamSpec, TypeVar, get_overloads, overload

T = TypeVar("T")
P = ParamSpec("P")


class Stack(Generic[T]):
    """A stack."""

    def push(self, item):
        """Puts it on top."""


class Deep(Stack):
    def push(self, item):
        pass


print(Stack[int]().__orig_class__, P.args, P.kwargs)
print(inspect.getdoc(Deep), inspect.getdoc(Deep.push), inspect.getdoc(Deep().push))


@overload
def load(what: int) -> int: ...
@overload
def load(what: str) -> str: ...
def load(what):
    return what


print(len(get_overloads(load)))


class Form:
    @singledispatchmethod
    @classmethod
    def of(cls, what):
        return "other"

    @of.register
    @classmethod
    def _(cls, what: int):
        return f"{cls.__name__} {what}"


print(Form.of(3), Form.of("x"))


class Decoder(json.JSONDecoder):
    def __init__(self, *args, **kwargs):
        super().__init__(object_hook=self.hook, *args, **kwargs)

    def hook(self, found):
        return set(found["$set"]) if "$set" in found else found


print(json.loads('{"v": {"$set": [1]}}', cls=Decoder))
for check, make in (
    (CONTINUOUS, lambda: IntEnum("Level", {"LOW": 1, "HIGH": 4})),
    (UNIQUE, lambda: IntEnum("Same", {"A": 1, "B": 1})),
    (NAMED_FLAGS, lambda: Flag("Bits", {"A": 1, "BOTH": 7})),
):
    try:
        verify(check)(make())
    except ValueError as error:
        print(error)


class Loaded(random.Random):
    def random(self):
        return 0.25


print(Loaded().choice("abcd"), Loaded().randint(1, 100))
print(textwrap.wrap("It was   a day.  Was it?", 9), textwrap.wrap("   begin", 20))
print(datetime.strptime("2024 60", "%Y %j"), datetime.strptime("2024 9 1", "%Y %W %w"), datetime.strptime("930", "%H%M"))
print(timedelta(seconds=1) / 3, timedelta(microseconds=5) / 2, timedelta(microseconds=-3) / 2)
for wrong in (lambda: date(2024), lambda: timedelta(1) / 0, lambda: base64.b64decode("abc")):
    try:
        wrong()
    except (TypeError, ZeroDivisionError, binascii.Error) as error:
        print(type(error).__name__, error)
print(UserDict(a=1) | {"b": 2}, {"z": 0} | UserDict(a=1), namedtuple("Point", "x y").y)
logging.basicConfig(stream=sys.stdout, format="%(name)s %(levelname)s")
logging.captureWarnings(True)
warnings.warn("old")
