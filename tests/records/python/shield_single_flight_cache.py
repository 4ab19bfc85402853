import asyncio, functools, time
def async_cache(ttl=None):
    def deco(fn):
        cache, inflight = {}, {}
        @functools.wraps(fn)
        async def inner(*a, **k):
            key = (a, tuple(sorted(k.items())))
            if key in cache and (ttl is None or time.time() - cache[key][1] < ttl):
                inner.hits += 1
                return cache[key][0]
            if (t := inflight.get(key)) is None:
                t = inflight[key] = asyncio.ensure_future(fn(*a, **k))
                t.add_done_callback(lambda _: inflight.pop(key))
            res = await asyncio.shield(t)
            cache[key] = (res, time.time())
            return res
        inner.hits = 0
        return inner
    return deco
@async_cache(ttl=1)
async def get(x, *, y=0):
    print("computing", x, y)
    await asyncio.sleep(0.3)
    return x + y
async def main():
    print(await asyncio.gather(get(1), get(1), get(1, y=2)), get.hits)
    t = asyncio.create_task(get(5))
    await asyncio.sleep(0.1)
    t.cancel()
    print(await get(5), t.cancelled())
    await asyncio.sleep(1)
    print(await get(1), get.hits, await get(1), get.hits)
asyncio.run(main())
