import asyncio


class Buffer:
    def __init__(self, size):
        self.items, self.size = [], size
        self.changed = asyncio.Condition()

    async def put(self, item):
        async with self.changed:
            await self.changed.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            print("put", item, self.items)
            self.changed.notify_all()

    async def get(self):
        async with self.changed:
            while not self.items:
                await self.changed.wait()
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


async def producer(buffer):
    for n in range(4):
        await buffer.put(n)


async def consumer(buffer):
    for _ in range(4):
        print("got", await buffer.get())
        await asyncio.sleep(0.1)


async def main():
    buffer = Buffer(2)
    await asyncio.gather(consumer(buffer), producer(buffer))
    try:
        buffer.changed.notify()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
