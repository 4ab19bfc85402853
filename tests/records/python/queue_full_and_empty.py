import asyncio


async def main():
    queue = asyncio.Queue(2)
    queue.put_nowait(1)
    queue.put_nowait(2)
    print(queue.full(), queue.maxsize, queue.qsize())
    for action in (lambda: queue.put_nowait(3), lambda: [queue.get_nowait() for _ in range(3)], queue.task_done, queue.task_done, queue.task_done):
        try:
            print(action())
        except (asyncio.QueueFull, asyncio.QueueEmpty, ValueError) as error:
            print(type(error).__name__, error)
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    print(getter.done())
    await queue.put("late")
    print(getter.done())
    print(await getter)
    try:
        await asyncio.wait_for(queue.get(), 0.1)
    except TimeoutError:
        print("nothing came")


asyncio.run(main())
