import asyncio
import time


class TokenBucket:
    """Gives `rate` tokens a second, at most `capacity` at once."""

    def __init__(self, rate, capacity):
        self.rate = rate
        self.capacity = capacity
        self.tokens = capacity
        self.updated = asyncio.get_running_loop().time()

    async def take(self, amount=1):
        loop = asyncio.get_running_loop()
        while True:
            now = loop.time()
            gained = (now - self.updated) * self.rate
            self.tokens = min(self.capacity, self.tokens + gained)
            self.updated = now
            if self.tokens >= amount:
                self.tokens -= amount
                return
            await asyncio.sleep((amount - self.tokens) / self.rate)


class Breaker:
    def __init__(self, reset):
        self.reset = reset
        self.opened = None

    def trip(self):
        self.opened = asyncio.get_running_loop().time()

    @property
    def is_open(self):
        if self.opened is None:
            return False
        return asyncio.get_running_loop().time() - self.opened < self.reset


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    bucket = TokenBucket(rate=10, capacity=2)
    for number in range(6):
        await bucket.take()
        print(f"token {number} after {loop.time() - start:.1f} s")
    for reset in (0.05, 0.15, 0.3, 0.7):
        breaker = Breaker(reset)
        breaker.trip()
        print(reset, "open" if breaker.is_open else "closed", end=" ")
        await asyncio.sleep(reset)
        print("open" if breaker.is_open else "closed")
    before = loop.time()
    print(loop.time() > before, loop.time() == loop.time())
    handle = loop.call_later(0.25, print, "later")
    print(handle.when() - before > 0.25, handle.when() - loop.time() < 0.25)
    async with asyncio.timeout(1) as limit:
        await asyncio.sleep(0.3)
        print(f"{limit.when() - loop.time():.2f} s left")
    print(f"{loop.time() - start:.3f}", time.perf_counter() >= 0)


asyncio.run(main())
