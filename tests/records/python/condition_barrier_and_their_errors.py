import asyncio

class Buffer:
    def __init__(self, size):
        self.items, self.size = [], size
        self.cond = asyncio.Condition()
    async def put(self, x):
        async with self.cond:
            await self.cond.wait_for(lambda: len(self.items) < self.size)
            self.items.append(x)
            self.cond.notify_all()
    async def get(self):
        async with self.cond:
            while not self.items:
                await self.cond.wait()
            x = self.items.pop(0)
            self.cond.notify(1)
            return x

async def prod(b, name):
    for i in range(3):
        await b.put(f"{name}{i}")
        print("put", name, i, b.items)

async def cons(b, n):
    for _ in range(n):
        await asyncio.sleep(0.1)
        print("got", await b.get())

async def phase(barrier, i):
    for p in range(2):
        await asyncio.sleep(i * 0.1)
        pos = await barrier.wait()
        print(f"worker {i} phase {p} pos {pos}", barrier.n_waiting, barrier.parties, barrier.broken)

async def main():
    b = Buffer(2)
    await asyncio.gather(prod(b, "a"), prod(b, "b"), cons(b, 6))
    print(b.cond.locked())
    bar = asyncio.Barrier(3)
    await asyncio.gather(*(phase(bar, i) for i in range(3)))
    t = asyncio.create_task(bar.wait())
    await asyncio.sleep(0)
    print(bar.n_waiting)
    await bar.abort()
    try:
        await t
    except asyncio.BrokenBarrierError as e:
        print("broken", repr(e), bar.broken)
    try:
        b.cond.notify()
    except RuntimeError as e:
        print(e)
    s = asyncio.BoundedSemaphore(2)
    await s.acquire()
    s.release()
    try:
        s.release()
    except ValueError as e:
        print(e)
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    ev = asyncio.Event()
    w = [asyncio.create_task(ev.wait()) for _ in range(2)]
    await asyncio.sleep(0)

    ev.set()
    print(await asyncio.gather(*w), ev.is_set())

asyncio.run(main())
