import asyncio
from dataclasses import dataclass, field
from typing import Optional, List, Dict, Any, Callable, Awaitable
from enum import Enum, auto
class State(Enum):
    PENDING = auto()
    RUNNING = auto()
    DONE = "done"
@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    state: State = field(default=State.PENDING, compare=False)
    tags: List[str] = field(default_factory=list, compare=False)
    result: Optional[Any] = field(default=None, repr=False, compare=False)
async def worker(name: str, q: "asyncio.PriorityQueue[Job]", out: Dict[str, Any]) -> None:
    while True:
        job = await q.get()
        job.state = State.RUNNING
        await asyncio.sleep(job.priority / 10)
        job.state = State.DONE
        out[job.name] = f"{name}:{job.priority}"
        print(name, job)
        q.task_done()
async def main() -> None:
    q: asyncio.PriorityQueue[Job] = asyncio.PriorityQueue()
    out: dict[str, str] = {}
    for p, n in [(3, "c"), (1, "a"), (2, "b")]: q.put_nowait(Job(p, n))
    ws = [asyncio.create_task(worker(f"w{i}", q, out)) for i in range(2)]
    await q.join()
    for w in ws: w.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True))
    print(out, State.DONE, State("done"), State.PENDING.value, [s.name for s in State], Job(1, "x") < Job(2, "a"), Job(1, "x") == Job(1, "y"))
asyncio.run(main())
