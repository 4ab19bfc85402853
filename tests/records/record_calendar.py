"""What else of a program depends on the moment and the machine at which it runs, under the recorder's virtual clock: the
calendar of `time` and `datetime`, where no argument names a moment, random numbers that the program does not seed, and
the number of the process. Time zone and seed are those of loopscope: UTC, and what the world says or 0.
"""

import datetime
import logging
import os
import random
import time

REAL = datetime.datetime
REAL_DATE = datetime.date


class Meta(type(REAL)):
    """Moments are real ones; only asking for the present one is not."""

    def __instancecheck__(cls, instance):
        return isinstance(instance, cls.__mro__[1])

    def __subclasscheck__(cls, other):
        return issubclass(other, cls.__mro__[1])


def virtual(base, present):
    """A class that makes objects of `base`, with these class methods for the present moment."""

    def make(cls, *args, **kwargs):
        return base(*args, **kwargs)

    present = {name: classmethod(method) for name, method in present.items()}
    return Meta(base.__name__, (base,), {"__new__": make, "__module__": "datetime", **present})


def virtualize(seed=0):
    """Replaces them. `time.time` is virtual already."""

    def now(cls, tz=None):
        return REAL.fromtimestamp(time.time(), tz)

    def utcnow(cls):
        return REAL.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)

    def today(cls):
        return REAL.fromtimestamp(time.time()).date()

    datetime.datetime = virtual(REAL, {"now": now, "today": now, "utcnow": utcnow})
    datetime.date = virtual(REAL_DATE, {"today": today})
    for name in ("localtime", "gmtime", "ctime"):
        setattr(time, name, presently(getattr(time, name)))
    strftime = time.strftime
    time.strftime = lambda format, *moment: strftime(format, *moment or (time.localtime(),))
    asctime = time.asctime
    time.asctime = lambda *moment: asctime(*moment or (time.localtime(),))
    logging.Formatter.converter = staticmethod(time.localtime)
    logging._startTime = time.time()
    random.seed(seed)
    kill, itself = os.kill, os.getpid()
    os.getpid = lambda: 1000
    os.kill = lambda pid, sig: kill(itself if pid == 1000 else pid, sig)


def presently(function):
    """A function whose argument is the present moment where none is given."""
    return lambda seconds=None: function(time.time() if seconds is None else seconds)
