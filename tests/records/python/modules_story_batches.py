import asyncio, time, random, contextlib, functools, itertools, dataclasses, json
from datetime import datetime, timezone, timedelta
from typing import Any, Callable, Coroutine, Iterable
from enum import Enum
import logging
logging.basicConfig(format="%(asctime)s [%(levelname)s] %(message)s", level=logging.INFO)
class RetryError(Exception):
    def __init__(self, attempts, last): super().__init__(f"failed after {attempts} attempts"); self.attempts = attempts; self.last = last
@contextlib.contextmanager
def stopwatch(label: str):
    t0 = time.perf_counter()
    yield lambda: time.perf_counter() - t0
    print(f"{label}: {time.perf_counter() - t0:.3f}s")
async def batched(it: Iterable, n: int, worker: Callable[[Any], Coroutine]):
    it = iter(it)
    while batch := list(itertools.islice(it, n)):
        yield await asyncio.gather(*map(worker, batch))
@dataclasses.dataclass(slots=True)
class Stats:
    ok: int = 0
    failed: int = 0
    started: datetime = dataclasses.field(default_factory=lambda: datetime.now(timezone.utc))
    @property
    def total(self): return self.ok + self.failed
    def __str__(self): return f"{self.ok}/{self.total} since {self.started:%H:%M}"
async def main():
    stats = Stats()
    async def job(i):
        await asyncio.sleep(0.1 * (i % 3 + 1))
        if i % 4 == 3:
            stats.failed += 1; return None
        stats.ok += 1; return i
    with stopwatch("all") as elapsed:
        async for chunk in batched(range(8), 3, job): print(chunk, f"{elapsed():.1f}")
    print(stats, dataclasses.asdict(stats)["ok"], dataclasses.replace(stats, ok=9).ok)
    try: raise RetryError(3, ValueError("v"))
    except RetryError as e: print(e, e.attempts, repr(e.last), e.args)
    @functools.lru_cache
    def slow(n): time.sleep(0.2); return n
    with stopwatch("cached"): [slow(1) for _ in range(3)]
    print(slow.cache_info())
    dl = datetime.now() + timedelta(seconds=0.5)
    n = 0
    while datetime.now() < dl: n += 1; await asyncio.sleep(0.2)
    print(n, json.dumps({"at": datetime(2024, 5, 6, tzinfo=timezone.utc).isoformat(), "d": str(timedelta(hours=1, minutes=5))}))
    print(datetime(2024, 5, 6).strftime("%A, %d %B %Y"), (datetime(2024, 5, 6) - datetime(2024, 5, 1)).days, time.strftime("%H:%M:%S", time.gmtime(3661)))
asyncio.run(main())
