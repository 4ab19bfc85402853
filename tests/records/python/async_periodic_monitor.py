import asyncio, time, sys
class Periodic:
    def __init__(self, interval, fn, *args):
        self.interval, self.fn, self.args, self._task = interval, fn, args, None
    async def _run(self):
        nxt = time.monotonic()
        while True:
            nxt += self.interval
            await asyncio.sleep(max(0, nxt - time.monotonic()))
            res = self.fn(*self.args)
            if asyncio.iscoroutine(res):
                await res
    async def __aenter__(self):
        self._task = asyncio.create_task(self._run(), name=f"periodic-{self.fn.__name__}")
        return self
    async def __aexit__(self, et, ev, tb):
        self._task.cancel()
        try:
            await self._task
        except asyncio.CancelledError:
            print("stopped", self._task.get_name(), et and et.__name__)
        return et is KeyError
def beat(): print(f"beat", file=sys.stdout)
async def abeat(n):
    await asyncio.sleep(0.05)
    print("abeat", n, len(asyncio.all_tasks()), asyncio.current_task().get_name())
async def main():
    async with Periodic(0.1, beat), Periodic(0.15, abeat, 7):
        await asyncio.sleep(0.48)
    async with Periodic(1, beat) as p:
        await asyncio.sleep(0)
        raise KeyError("x")
    print("end", p._task.cancelled())
asyncio.run(main())
