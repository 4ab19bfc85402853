import asyncio, time, functools
def timed(fn):
    @functools.wraps(fn)
    async def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return await fn(*args, **kwargs)
        finally:
            print(f"{fn.__name__} took {time.perf_counter() - start:.2f}s")
    return wrapper
def retry(times, exceptions=(Exception,), delay=0.1):
    def decorator(fn):
        @functools.wraps(fn)
        async def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return await fn(*args, **kwargs)
                except exceptions as exc:
                    print(f"attempt {attempt} failed: {exc!r}")
                    if attempt == times:
                        raise
                    await asyncio.sleep(delay * 2 ** (attempt - 1))
        return wrapper
    return decorator
count = 0
@timed
@retry(3, (ConnectionError, OSError))
async def flaky(name: str, *, fail: int = 2) -> str:
    """A flaky call."""
    global count
    count += 1
    if count <= fail:
        raise ConnectionError(f"{name} down")
    return f"{name} ok"
class AsyncPool:
    def __init__(self, n): self.sem = asyncio.Semaphore(n); self.results = {}
    async def __aenter__(self):
        print("open"); await asyncio.sleep(0.01); return self
    async def __aexit__(self, exc_type, exc, tb):
        print("close", exc_type.__name__ if exc_type else None)
        await asyncio.sleep(0.01)
        return False
    async def run(self, key, coro):
        async with self.sem:
            self.results[key] = await coro
            return self.results[key]
class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n <= 0: raise StopAsyncIteration
        await asyncio.sleep(0.05)
        self.n -= 1
        return self.n
class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "awaited"
async def producer(q, n):
    for i in range(n):
        await q.put(i)
        print(f"put {i}")
        await asyncio.sleep(0.01)
    await q.put(None)
async def consumer(q):
    while (item := await q.get()) is not None:
        print("got", item)
        q.task_done()
async def main():
    print(await flaky("svc"), flaky.__name__, flaky.__doc__)
    async with AsyncPool(2) as pool:
        print(await asyncio.gather(*(pool.run(i, asyncio.sleep(0.1, i * i)) for i in range(5))), pool.results)
    async for x in Countdown(3): print(x, end=" ")
    print(await Awaitable(), [x async for x in Countdown(2)])
    q = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(q, 4), consumer(q))
    for coro in asyncio.as_completed([asyncio.sleep(0.3, "slow"), asyncio.sleep(0.1, "fast")]):
        print(await coro)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(d, d)) for d in (0.1, 0.5)], timeout=0.2)
    print(len(done), len(pending), {t.result() for t in done})
    for p in pending: p.cancel()
    ev = asyncio.Event()
    async def waiter(n):
        await ev.wait(); print("go", n)
    ws = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0.1); ev.set(); await asyncio.gather(*ws)
    lock = asyncio.Lock()
    async def crit(n):
        async with lock:
            print("in", n); await asyncio.sleep(0.05)
    await asyncio.gather(*map(crit, range(3)))
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_later(0.1, fut.set_result, "done")
    print(await fut)
    try:
        async with AsyncPool(1):
            raise KeyError("inside")
    except KeyError as e: print("caught", e)
if __name__ == "__main__":
    asyncio.run(main())
