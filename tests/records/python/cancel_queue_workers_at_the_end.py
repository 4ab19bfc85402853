import asyncio


async def worker(name, queue, results):
    try:
        while True:
            item = await queue.get()
            await asyncio.sleep(item * 0.01)
            results.append((name, item))
            queue.task_done()
    except asyncio.CancelledError:
        print(name, "stops")
        raise


async def main():
    queue = asyncio.Queue()
    results = []
    for item in (5, 3, 1, 4, 2):
        queue.put_nowait(item)
    workers = [asyncio.create_task(worker(f"w{i}", queue, results)) for i in range(2)]
    await queue.join()
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    print(results, queue.empty(), queue.qsize())


asyncio.run(main())
