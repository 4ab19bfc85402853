import asyncio
import functools
import logging
import random
import sys
import time
from collections import defaultdict, deque, Counter
from contextlib import asynccontextmanager, contextmanager
from typing import AsyncIterator, Dict, List, TypeVar, ParamSpec, Callable, Awaitable

P = ParamSpec("P")
T = TypeVar("T")

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(asctime)s.%(msecs)03d | %(levelname)-7s | %(name)s | %(funcName)s:%(lineno)d | %(message)s", datefmt="%H:%M:%S")
logging.getLogger("asyncio").setLevel(logging.WARNING)
logger = logging.getLogger("pool")

def timed(func: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[T]]:
    @functools.wraps(func)
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
        start = time.monotonic()
        try:
            return await func(*args, **kwargs)
        finally:
            logger.info("%s took %.2fs", func.__name__, time.monotonic() - start)
    return wrapper

class RateLimiter:
    def __init__(self, rate: int, per: float):
        self.rate, self.per = rate, per
        self.calls: deque[float] = deque()
        self._lock = asyncio.Lock()

    async def __aenter__(self):
        async with self._lock:
            now = asyncio.get_running_loop().time()
            while self.calls and now - self.calls[0] >= self.per:
                self.calls.popleft()
            if len(self.calls) >= self.rate:
                delay = self.per - (now - self.calls[0])
                logger.debug("limited for %.1f", delay)
                await asyncio.sleep(delay)
                self.calls.popleft()
            self.calls.append(asyncio.get_running_loop().time())
        return self

    async def __aexit__(self, exc_type, exc, tb):
        return False

class ConnectionPool:
    def __init__(self, size):
        self._free = asyncio.Queue()
        for i in range(size):
            self._free.put_nowait(f"conn-{i}")
        self.usage = Counter()

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[str]:
        conn = await self._free.get()
        self.usage[conn] += 1
        try:
            yield conn
        finally:
            self._free.put_nowait(conn)

@timed
async def query(pool, limiter, n, results: Dict[str, List[int]]):
    async with limiter, pool.acquire() as conn:
        await asyncio.sleep(random.uniform(0.1, 0.4))
        results[conn].append(n)
        if n == 5:
            raise LookupError(f"row {n} is missing")
        return n * n

async def main():
    random.seed(2024)
    pool, limiter = ConnectionPool(2), RateLimiter(3, 1.0)
    results = defaultdict(list)
    rows = await asyncio.gather(*(query(pool, limiter, n, results) for n in range(8)), return_exceptions=True)
    print(rows)
    print(dict(results), pool.usage.most_common())
    errors = [r for r in rows if isinstance(r, Exception)]
    for e in errors:
        logger.error("failed: %r", e)
        try:
            raise e
        except LookupError:
            logger.warning("again", exc_info=False)

asyncio.run(main())
