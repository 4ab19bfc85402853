import asyncio
import functools
import time


async def work(n):
    await asyncio.sleep(n)
    return n


class Service:
    async def run(self):
        return 1

    def plain(self):
        return work(0)


def wrapped(function):
    @functools.wraps(function)
    def inner(*args):
        return function(*args)

    return inner


for name, function in {
    "async def": work,
    "partial": functools.partial(work, 1),
    "partial of partial": functools.partial(functools.partial(work), 2),
    "method": Service().run,
    "function of class": Service.run,
    "gives a coroutine": Service().plain,
    "lambda": lambda: work(1),
    "wrapped": wrapped(work),
    "asyncio.sleep": asyncio.sleep,
    "time.sleep": time.sleep,
    "asyncio.gather": asyncio.gather,
    "asyncio.to_thread": asyncio.to_thread,
    "asyncio.wait_for": asyncio.wait_for,
    "print": print,
    "none": None,
}.items():
    print(f"{name:<20}{asyncio.iscoroutinefunction(function)}")
