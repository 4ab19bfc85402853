import asyncio, contextvars, functools, itertools, heapq, bisect, operator, enum, signal
from asyncio import Queue, Event, Lock
request_id = contextvars.ContextVar("request_id", default="-")
class Level(enum.IntEnum):
    LOW = 1; MID = 5; HIGH = 10
def log(*a): print(f"[{request_id.get()}]", *a)
def traced(fn):
    @functools.wraps(fn)
    async def inner(*a, **k):
        log("->", fn.__name__, a)
        try: r = await fn(*a, **k)
        except Exception as e: log("!!", type(e).__name__, e); raise
        log("<-", r); return r
    return inner
@traced
async def step(n, level: Level = Level.LOW):
    await asyncio.sleep(n * 0.1)
    if level is Level.HIGH: raise ValueError(f"too high: {level!r} {level}")
    return n * level
async def handle(i, level):
    request_id.set(f"req-{i}")
    try: return await step(i, level)
    except ValueError: return None
@functools.lru_cache(maxsize=None)
def fact(n): return n * fact(n - 1) if n else 1
class Timer:
    def __init__(self, loop): self.loop = loop
    def __enter__(self): self.t = self.loop.time(); return self
    def __exit__(self, *exc): print(f"took {self.loop.time() - self.t:.1f}"); return exc[0] is KeyError
async def main():
    loop = asyncio.get_running_loop()
    with Timer(loop):
        print(await asyncio.gather(*itertools.starmap(handle, enumerate(Level))))
    with Timer(loop):
        await asyncio.sleep(0.3); raise KeyError("swallowed")
    print([*map(fact, range(6))], fact.cache_info(), sorted(Level, reverse=True), Level(5).name, Level.HIGH > Level.LOW)
    print(max([(1, 'a'), (3, 'b')], key=operator.itemgetter(0)), heapq.nsmallest(2, [3, 1, 2]), bisect.bisect([1, 3, 5], 3), list(itertools.chain([1], [2])), signal.SIGINT.name)
    pairs = list(itertools.pairwise("abc")); print(pairs, dict(itertools.zip_longest("ab", [1])), list(itertools.islice(itertools.count(10, 5), 3)))
asyncio.run(main())
