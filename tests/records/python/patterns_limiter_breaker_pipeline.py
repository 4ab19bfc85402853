import asyncio, time
class RateLimiter:
    def __init__(self, rate, per): self.rate, self.per, self.tokens, self.updated = rate, per, rate, time.monotonic()
    async def acquire(self):
        while True:
            now = time.monotonic()
            self.tokens = min(self.rate, self.tokens + (now - self.updated) * self.rate / self.per); self.updated = now
            if self.tokens >= 1: self.tokens -= 1; return
            await asyncio.sleep(0.1)
class CircuitBreaker:
    def __init__(self, limit=2): self.fails, self.limit, self.state = 0, limit, "closed"
    async def call(self, fn, *a):
        if self.state == "open": raise RuntimeError("circuit open")
        try: r = await fn(*a)
        except Exception:
            self.fails += 1
            if self.fails >= self.limit: self.state = "open"
            raise
        self.fails = 0; return r
async def flaky(i):
    await asyncio.sleep(0.05)
    if i % 2: raise OSError(f"fail {i}")
    return i
async def main():
    rl = RateLimiter(2, 1); t0 = time.monotonic()
    for i in range(4): await rl.acquire(); print(f"{i} at {time.monotonic() - t0:.1f}")
    cb = CircuitBreaker()
    for i in (0, 1, 3, 4):
        try: print(await cb.call(flaky, i))
        except (OSError, RuntimeError) as e: print(type(e).__name__, e)
    async def stage(src, fn, q):
        async for x in src: await q.put(fn(x))
        await q.put(None)
    async def src():
        for i in range(3): yield i
    async def drain(q):
        while (x := await q.get()) is not None: yield x
    q1, q2 = asyncio.Queue(), asyncio.Queue()
    asyncio.create_task(stage(src(), lambda x: x + 1, q1)); asyncio.create_task(stage(drain(q1), lambda x: x * 10, q2))
    print([x async for x in drain(q2)])
    sem = asyncio.Semaphore(2); active = peak = 0
    async def job(i):
        nonlocal active, peak
        async with sem:
            active += 1; peak = max(peak, active); await asyncio.sleep(0.1); active -= 1; return i
    print(await asyncio.gather(*(job(i) for i in range(5))), peak)
    cond = asyncio.Condition(); items = []
    async def cons():
        async with cond:
            await cond.wait_for(lambda: items); return items.pop()
    c = asyncio.create_task(cons()); await asyncio.sleep(0)
    async with cond: items.append("x"); cond.notify_all()
    print(await c)
    async def cancel_me():
        try: await asyncio.sleep(10)
        except asyncio.CancelledError: print("cleaning"); await asyncio.sleep(0.1); print("cleaned"); raise
        finally: print("finally")
    t = asyncio.create_task(cancel_me()); await asyncio.sleep(0.1); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled", t.cancelled())
    print(await asyncio.wait_for(asyncio.shield(asyncio.sleep(0.1, "s")), 1))
asyncio.run(main())
