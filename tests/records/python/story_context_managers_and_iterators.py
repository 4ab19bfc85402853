import asyncio
from contextlib import asynccontextmanager, AsyncExitStack
import inspect


class Pool:
    def __init__(self, size):
        self._free = asyncio.Queue()
        for n in range(size):
            self._free.put_nowait(f"conn{n}")

    @asynccontextmanager
    async def acquire(self):
        conn = await self._free.get()
        try:
            yield conn
        finally:
            self._free.put_nowait(conn)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        print("pool closed", exc[0])


class Ticker:
    def __init__(self, n, delay):
        self.n, self.delay = n, delay

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(self.delay)
        return self.n


async def query(pool, n):
    async with pool.acquire() as conn:
        await asyncio.sleep(0.1)
        return n, conn


async def agen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.01)
    finally:
        print("agen closed")


async def main():
    async with Pool(2) as pool:
        print(await asyncio.gather(*(query(pool, n) for n in range(5))))
    async for tick in Ticker(3, 0.05):
        print("tick", tick)
    print([x async for x in agen(3)], {x: y async for x, y in pairs()})
    async for x in agen(5):
        if x == 1:
            break
    await asyncio.sleep(0)
    async with AsyncExitStack() as stack:
        pool = await stack.enter_async_context(Pool(1))
        stack.push_async_callback(asyncio.sleep, 0.1)
        print(await query(pool, 1))
    print(inspect.iscoroutinefunction(query), asyncio.iscoroutinefunction(query))
    done, pending = await asyncio.wait({asyncio.create_task(asyncio.sleep(n, n)) for n in (0.1, 0.2)}, timeout=0.15)
    print(len(done), len(pending), [t.result() for t in done])
    for t in pending:
        t.cancel()
    results = await asyncio.gather(*pending, return_exceptions=True)
    print(results)
    cond = asyncio.Condition()
    items = []

    async def consumer(name):
        async with cond:
            await cond.wait_for(lambda: items)
            print(name, items.pop())

    async def producer():
        for i in range(3):
            await asyncio.sleep(0.1)
            async with cond:
                items.append(i)
                cond.notify()

    await asyncio.gather(consumer("x"), consumer("y"), consumer("z"), producer())
    q = asyncio.PriorityQueue()
    for item in ((3, "c"), (1, "a"), (2, "b")):
        q.put_nowait(item)
    while not q.empty():
        print(await q.get())
    t = asyncio.create_task(asyncio.sleep(1), name="sleepy")
    t.add_done_callback(lambda t: print("callback", t.get_name(), t.cancelled()))
    await asyncio.sleep(0)
    print(t.cancel("because"), t.cancelling())
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e, e.args)


async def pairs():
    yield "a", 1
    yield "b", 2

asyncio.run(main())
