import asyncio, itertools
from dataclasses import dataclass, field, asdict, replace, astuple, fields

@dataclass(order=True, slots=True)
class Job:
    prio: int
    seq: int = field(default_factory=itertools.count().__next__)
    name: str = field(default="?", compare=False)

async def worker(q, out, n):
    while True:
        job = await q.get()
        await asyncio.sleep(job.prio / 10)
        out.append((n, job.name))
        print(n, job, q.qsize(), q.empty())
        q.task_done()

async def main():
    q = asyncio.PriorityQueue(maxsize=5)
    for p, n in [(3, "low"), (1, "hi"), (2, "mid"), (1, "hi2")]:
        q.put_nowait(Job(p, name=n))
    print(q, q.full())
    out = []
    ws = [asyncio.create_task(worker(q, out, i)) for i in range(2)]
    await q.put(Job(0, name="now"))
    await q.join()
    for w in ws:
        w.cancel()
    print(out, asdict(Job(9, 9)), astuple(Job(1, 2)), [f.name for f in fields(Job)], replace(Job(1, 1), prio=7))
    l = asyncio.LifoQueue()
    for i in "xyz":
        await l.put(i)
    print(l.get_nowait(), l.get_nowait(), l.get_nowait())
    try:
        l.get_nowait()
    except asyncio.QueueEmpty as e:
        print(repr(e), isinstance(e, Exception))
    s = asyncio.Queue(1)
    s.put_nowait(1)
    try:
        s.put_nowait(2)
    except asyncio.QueueFull as e:
        print(repr(e))
    try:
        s.task_done(); s.task_done()
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait_for(s.put(3), 0.1)
    except asyncio.TimeoutError:
        print("full", s)

asyncio.run(main())
