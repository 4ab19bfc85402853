import asyncio
import logging
import random
from typing import Awaitable, Callable, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
logging.basicConfig(level=logging.DEBUG, format="%(levelname)-8s %(name)s: %(message)s")
log = logging.getLogger("retry")
logging.getLogger("asyncio").setLevel(logging.WARNING)

def retry(*, times: int, base: float = 0.1, on: tuple[type[BaseException], ...] = (Exception,)):
    def deco(fn: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
        async def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except on as e:
                    if attempt == times:
                        log.error("giving up after %d: %r", attempt, e)
                        raise
                    delay = base * 2 ** (attempt - 1) + random.random() * 0.01
                    log.warning("attempt %d failed (%s), waiting %.3f", attempt, e, delay)
                    await asyncio.sleep(delay)
            else:
                raise AssertionError("unreachable")
        return inner
    return deco

calls = 0

@retry(times=3, on=(OSError, ValueError))
async def load(key: str) -> dict[str, int]:
    global calls
    calls += 1
    if calls % 3:
        raise OSError(5, "disk", key)
    return {key: calls}

@retry(times=2)
async def bad():
    raise KeyError("nothing")

async def main():
    random.seed(42)
    print(await load("a"))
    try:
        await bad()
    except KeyError as e:
        log.exception("bad failed")
        print("caught", e, e.__class__.__mro__[1].__name__)
    return await asyncio.wait_for(load("b"), timeout=0.05)

asyncio.run(main())
