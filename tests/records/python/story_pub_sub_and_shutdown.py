import asyncio


class Service:
    def __init__(self, name, period):
        self.name, self.period = name, period
        self.stopping = asyncio.Event()

    async def run(self):
        while not self.stopping.is_set():
            print(self.name, "works")
            try:
                await asyncio.wait_for(self.stopping.wait(), self.period)
            except asyncio.TimeoutError:
                pass
        print(self.name, "flushes")
        await asyncio.sleep(0.05)
        print(self.name, "stopped")


async def main():
    services = [Service("mail", 0.2), Service("db", 0.3)]
    tasks = [asyncio.create_task(service.run()) for service in services]
    await asyncio.sleep(0.7)
    print("shutdown")
    for service in services:
        service.stopping.set()
    await asyncio.gather(*tasks)


asyncio.run(main())
