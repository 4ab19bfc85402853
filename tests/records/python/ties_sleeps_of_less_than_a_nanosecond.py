import asyncio
import time


class Throttle:
    def __init__(self, rate):
        self.interval, self.next = 1 / rate, 0.0

    async def wait(self):
        now = time.monotonic()
        self.next = max(now, self.next) + self.interval
        delay = self.next - self.interval - now
        if delay > 0:
            await asyncio.sleep(delay)


async def main():
    await asyncio.sleep(0.6)
    throttle = Throttle(5)
    for number in range(3):
        await throttle.wait()
        print("turn", number)
    for delay in (1e-300, 1e-10, 1e-9, 1e-7):
        await asyncio.sleep(delay)
        print("slept", delay)
    forever = asyncio.create_task(asyncio.sleep(float("inf")))
    await asyncio.sleep(0.1)
    print(forever.done(), forever.cancel())

asyncio.run(main())
