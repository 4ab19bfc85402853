import asyncio, functools, time
def retry(times=3, delay=0.1, backoff=2, exceptions=(Exception,)):
    def deco(fn):
        @functools.wraps(fn)
        async def wrapper(*a, **k):
            d = delay
            for attempt in range(1, times + 1):
                try: return await fn(*a, **k)
                except exceptions as e:
                    print(f"{fn.__name__} attempt {attempt}/{times} failed: {e!r}")
                    if attempt == times: raise
                    await asyncio.sleep(d); d *= backoff
        return wrapper
    return deco
def timed(fn):
    @functools.wraps(fn)
    async def w(*a):
        s = time.perf_counter()
        try: return await fn(*a)
        finally: print(f"{fn.__qualname__} took {time.perf_counter() - s:.2f}s")
    return w
n = 0
@timed
@retry(exceptions=(ConnectionError, TimeoutError))
async def flaky():
    "Docs"
    global n; n += 1
    if n < 3: raise ConnectionError(f"try {n}")
    return "ok"
@retry(times=2)
async def always(): raise TimeoutError
async def main():
    print(await flaky(), flaky.__doc__, flaky.__wrapped__.__name__)
    try: await always()
    except TimeoutError as e: print("gave up", repr(e))
asyncio.run(main())
