import asyncio
import os
import platform
import sys
import typing

if sys.version_info >= (3, 12):
    from itertools import batched
else:
    def batched(iterable, size):
        items = list(iterable)
        for start in range(0, len(items), size):
            yield tuple(items[start:start + size])

if sys.version_info < (3, 11):
    from async_timeout import timeout
    from exceptiongroup import ExceptionGroup
else:
    from asyncio import timeout

if sys.platform == "win32":
    import winreg
    asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
elif sys.platform.startswith("linux"):
    print("a system with epoll")

if typing.TYPE_CHECKING:
    from mypackage.models import Order

if os.name == "nt" or platform.system() == "Windows":
    import msvcrt

if sys.version_info.major < 3 or sys.version_info[:2] < (3, 8):
    raise SystemExit("too old")

if hasattr(asyncio, "eager_task_factory"):
    FACTORY = "eager"
else:
    FACTORY = "lazy"


async def price(order: "Order") -> float:
    async with timeout(0.5):
        await asyncio.sleep(order / 10)
        return order * 1.5


async def main():
    for part in batched([1, 2, 3, 4], 3):
        print(part, await asyncio.gather(*map(price, part)))
    try:
        await price(9)
    except TimeoutError:
        print("too slow", FACTORY)


asyncio.run(main())
