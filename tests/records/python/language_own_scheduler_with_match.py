from collections import deque
import heapq
import itertools


class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        got = yield self
        return got


class Join:
    def __init__(self, task):
        self.task = task

    def __await__(self):
        return (yield self)


class Task:
    ids = itertools.count(1)

    def __init__(self, coro):
        self.id = next(self.ids)
        self.coro = coro
        self.waiters = []
        self.result = None
        self.done = False

    def __repr__(self):
        return f"<T{self.id} {self.coro.__qualname__}{' done' if self.done else ''}>"


class Loop:
    def __init__(self):
        self.ready = deque()
        self.sleeping = []
        self.now = 0
        self.seq = itertools.count()

    def spawn(self, coro):
        task = Task(coro)
        self.ready.append((task, None))
        return task

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                due, _, task = heapq.heappop(self.sleeping)
                self.now = max(self.now, due)
                self.ready.append((task, self.now))
            task, value = self.ready.popleft()
            try:
                what = task.coro.send(value)
            except StopIteration as stop:
                task.done = True
                task.result = stop.value
                print(f"[{self.now:>3}] {task!r} -> {stop.value!r}")
                self.ready.extend((w, stop.value) for w in task.waiters)
                continue
            match what:
                case Sleep(ticks=n) if n > 0:
                    heapq.heappush(self.sleeping, (self.now + n, next(self.seq), task))
                case Sleep():
                    self.ready.append((task, self.now))
                case Join(task=other) if other.done:
                    self.ready.append((task, other.result))
                case Join(task=other):
                    other.waiters.append(task)
                case _:
                    raise TypeError(f"cannot wait for {what!r}")


async def worker(name, *naps):
    total = 0
    for nap in naps:
        now = await Sleep(nap)
        print(f"{name} woke at {now}")
        total += nap
    return total


async def boss(loop):
    kids = [loop.spawn(worker(n, *naps)) for n, naps in {"a": (3, 1), "b": (0, 2, 2)}.items()]
    print(kids)
    print("sum", sum([await Join(k) for k in kids]))


loop = Loop()
loop.spawn(boss(loop))
loop.run()
