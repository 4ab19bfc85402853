import asyncio
from dataclasses import dataclass, field


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def main():
    queue = asyncio.PriorityQueue()
    for job in (Job(3, "low"), Job(1, "urgent"), Job(2, "normal"), Job(1, "urgent too")):
        await queue.put(job)
    while not queue.empty():
        job = await queue.get()
        print(job)
        queue.task_done()
    await queue.join()
    stack = asyncio.LifoQueue()
    for n in range(3):
        stack.put_nowait(n)
    print([stack.get_nowait() for _ in range(3)])
    tuples = asyncio.PriorityQueue()
    for item in ((2, "b"), (1, "z"), (1, "a")):
        tuples.put_nowait(item)
    print([tuples.get_nowait() for _ in range(3)])


asyncio.run(main())
