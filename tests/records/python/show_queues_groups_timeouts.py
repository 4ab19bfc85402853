import asyncio


class Recent(asyncio.Queue):
    """Keeps each item once."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        if item not in self._queue:
            self._queue.append(item)

    def _get(self):
        return self._queue.pop(0)


async def main():
    queue = asyncio.Queue(2)
    print(queue)
    queue.put_nowait("a")
    queue.put_nowait(1)
    putter = asyncio.create_task(queue.put("b"))
    await asyncio.sleep(0)
    print(queue, queue.full())
    queue.get_nowait()
    queue.task_done()
    await putter
    print(queue)
    recent = Recent()
    for item in "abca":
        await recent.put(item)
    print(recent.qsize(), [recent.get_nowait() for _ in range(recent.qsize())], recent)
    print(asyncio.LifoQueue(), asyncio.PriorityQueue(3))
    async with asyncio.TaskGroup() as group:
        print(group)
        group.create_task(asyncio.sleep(0.1))
        print(group)
    print(group)
    async with asyncio.timeout(None) as timeout:
        print(timeout, timeout.when())
    print(timeout, timeout.expired())


asyncio.run(main())
