import asyncio


class RateLimiter:
    def __init__(self, per_second):
        self.interval = 1 / per_second
        self.next_slot = 0
        self.lock = asyncio.Lock()

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        async with self.lock:
            now = loop.time()
            self.next_slot = max(self.next_slot, now)
            delay = self.next_slot - now
            self.next_slot += self.interval
        if delay > 0:
            await asyncio.sleep(delay)

    async def __aexit__(self, *error):
        pass


async def request(n, limiter):
    async with limiter:
        print("request", n)
        await asyncio.sleep(0.01)


async def main():
    limiter = RateLimiter(5)
    await asyncio.gather(*(request(n, limiter) for n in range(5)))


asyncio.run(main())
