# simple event loop with generators, as blog posts build it
from collections import deque
import heapq
class Task:
    _id = 0
    def __init__(self, gen): Task._id += 1; self.id = Task._id; self.gen = gen; self.send = None
    def run(self): return self.gen.send(self.send)
class Loop:
    def __init__(self): self.ready = deque(); self.sleeping = []; self.now = 0; self.seq = 0
    def spawn(self, gen): self.ready.append(Task(gen)); return self
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, t = heapq.heappop(self.sleeping); self.ready.append(t)
            t = self.ready.popleft()
            try: what = t.run()
            except StopIteration as e: print(f"[{self.now}] task {t.id} -> {e.value}"); continue
            match what:
                case ("sleep", n): self.seq += 1; heapq.heappush(self.sleeping, (self.now + n, self.seq, t))
                case None: self.ready.append(t)
                case other: print("?", other)
def sleep(n): yield ("sleep", n)
def job(name, n):
    for i in range(n):
        print(name, i); yield from sleep(i + 1)
    return name * 2
Loop().spawn(job("a", 3)).spawn(job("b", 2)).run()
