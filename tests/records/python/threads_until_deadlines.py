# Sleeping until a deadline that was added up from fractions, as rate limiters and schedulers do.
import sched
import time


class RateLimiter:
    def __init__(self, per_second):
        self.gap = 1 / per_second
        self.next = time.monotonic()

    def __enter__(self):
        while (now := time.monotonic()) < self.next:
            time.sleep(self.next - now)
        self.next = max(now, self.next) + self.gap

    def __exit__(self, *details):
        pass


start = time.monotonic()
limiter = RateLimiter(10)
for i in range(12):
    with limiter:
        print("call", i, round(time.monotonic() - start, 2))

scheduler = sched.scheduler(time.monotonic, time.sleep)
for delay, name in ((0.3, "third"), (0.1, "first"), (0.2, "second")):
    scheduler.enter(delay, 1, lambda name=name: print(name, round(time.monotonic() - start, 2)))
scheduler.run()

deadline = time.perf_counter() + 0.7
while time.perf_counter() < deadline:
    time.sleep(0.1)
print("done", round(time.monotonic() - start, 1))
