"""Task scheduler with priorities."""
from __future__ import annotations
import asyncio, heapq, itertools, time
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Awaitable, Callable, Optional

class Status(Enum):
    PENDING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()

@dataclass(order=True)
class Job:
    priority: int
    seq: int = field(default_factory=itertools.count().__next__)
    name: str = field(compare=False, default="")
    action: Callable[[], Awaitable[Any]] = field(compare=False, default=None, repr=False)
    status: Status = field(compare=False, default=Status.PENDING)
    result: Optional[Any] = field(compare=False, default=None)

class Scheduler:
    def __init__(self, workers: int = 2) -> None:
        self._heap: list[Job] = []
        self._workers = workers
        self.log: list[tuple[float, str]] = []
        self._start = time.perf_counter()

    def submit(self, name: str, action, priority: int = 10) -> Job:
        job = Job(priority=priority, name=name, action=action)
        heapq.heappush(self._heap, job)
        return job

    async def _worker(self, wid: int) -> None:
        while self._heap:
            job = heapq.heappop(self._heap)
            job.status = Status.RUNNING
            self.note(f"worker {wid} runs {job.name}")
            try:
                job.result = await job.action()
            except Exception as exc:
                job.status, job.result = Status.FAILED, exc
            else:
                job.status = Status.DONE
            self.note(f"worker {wid} finished {job.name}: {job.status.name}")

    def note(self, text: str) -> None:
        elapsed = time.perf_counter() - self._start
        self.log.append((elapsed, text))
        print(f"[{elapsed:6.3f}] {text}")

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tg:
            for wid in range(self._workers):
                tg.create_task(self._worker(wid), name=f"worker-{wid}")

async def work(delay: float, fail: bool = False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError("bad job")
    return delay * 2

async def main() -> None:
    s = Scheduler()
    jobs = [s.submit("low", lambda: work(0.5), 20), s.submit("high", lambda: work(0.3), 1), s.submit("mid", lambda: work(0.2, True))]
    await s.run()
    for job in sorted(jobs):
        print(job)
    print({j.name: j.status for j in jobs})

if __name__ == "__main__":
    asyncio.run(main())
