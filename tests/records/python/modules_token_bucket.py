import asyncio, time
from collections import deque

class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity = rate, capacity
        self.tokens = capacity
        self.updated = time.perf_counter()
        self.lock = asyncio.Lock()

    async def take(self):
        async with self.lock:
            while True:
                now = time.perf_counter()
                self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
                self.updated = now
                if self.tokens >= 1:
                    self.tokens -= 1
                    return
                await asyncio.sleep((1 - self.tokens) / self.rate)

class SlidingWindow:
    def __init__(self, n, per):
        self.n, self.per, self.hits = n, per, deque()
    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        while len(self.hits) >= self.n:
            wait = self.hits[0] + self.per - loop.time()
            if wait <= 0:
                self.hits.popleft()
            else:
                await asyncio.sleep(wait)
        self.hits.append(loop.time())
        return self
    async def __aexit__(self, *exc):
        return False

async def job(i, bucket, start):
    await bucket.take()
    print(f"job {i:02d} at {time.perf_counter() - start:.2f}s")

async def main():
    start = time.perf_counter()
    await asyncio.gather(*(job(i, b, start) for b in [TokenBucket(4, 2)] for i in range(6)))
    w = SlidingWindow(2, 1)
    for i in range(5):
        async with w:
            print(f"hit {i} {time.perf_counter() - start:.1f}")

asyncio.run(main())
