import asyncio, random, time, functools, itertools
from typing import Callable, Type, Tuple

class CircuitOpen(Exception): ...

class CircuitBreaker:
    def __init__(self, threshold=3, reset=1.0):
        self.threshold, self.reset = threshold, reset
        self.failures = 0
        self.opened_at = None
    def __call__(self, fn):
        @functools.wraps(fn)
        async def inner(*a, **k):
            if self.opened_at is not None:
                if time.monotonic() - self.opened_at < self.reset:
                    raise CircuitOpen(fn.__name__)
                self.opened_at = None; self.failures = 0
            try:
                r = await fn(*a, **k)
            except Exception:
                self.failures += 1
                if self.failures >= self.threshold:
                    self.opened_at = time.monotonic()
                raise
            self.failures = 0
            return r
        return inner

def retry(tries: int = 3, delay: float = 0.1, backoff: float = 2, exceptions: Tuple[Type[Exception], ...] = (Exception,), jitter: Callable[[], float] = lambda: 0):
    def deco(fn):
        @functools.wraps(fn)
        async def inner(*args, **kwargs):
            wait = delay
            for attempt in itertools.count(1):
                try:
                    return await fn(*args, **kwargs)
                except exceptions as e:
                    if attempt >= tries:
                        print(f"{fn.__name__} gave up after {attempt}: {e!r}")
                        raise
                    print(f"{fn.__name__} attempt {attempt} failed: {e}; waiting {wait:.2f}s")
                    await asyncio.sleep(wait + jitter())
                    wait *= backoff
        return inner
    return deco

rng = random.Random(7)

@retry(tries=4, delay=0.2, exceptions=(ConnectionError, TimeoutError), jitter=lambda: rng.uniform(0, 0.05))
async def fetch(n):
    await asyncio.sleep(0.1)
    if rng.random() < 0.6:
        raise ConnectionError(f"refused {n}")
    return n

cb = CircuitBreaker(2, 0.5)
@cb
async def fragile(ok):
    await asyncio.sleep(0.1)
    if not ok: raise ValueError("no")
    return "yes"

async def main():
    results = await asyncio.gather(*map(fetch, range(4)), return_exceptions=True)
    for r in results: print(type(r).__name__, r)
    for ok in (False, False, True, True):
        try: print(await fragile(ok))
        except Exception as e: print(repr(e))
    await asyncio.sleep(0.5)
    print(await fragile(True))

    async def slow(i): await asyncio.sleep(i); return i
    done, pending = await asyncio.wait({asyncio.create_task(slow(i), name=f"s{i}") for i in (1, 2, 3)}, timeout=2.5)
    print(sorted(t.get_name() for t in done), [t.get_name() for t in pending])
    for t in pending: t.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True))
    for coro in asyncio.as_completed([slow(0.3), slow(0.1), slow(0.2)]):
        print(await coro)

asyncio.run(main())
