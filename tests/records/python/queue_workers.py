import asyncio


async def worker(name, queue):
    while True:
        job = await queue.get()
        await asyncio.sleep(job / 10)
        print(name, "did job", job)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for job in (3, 1, 2, 4, 1):
        queue.put_nowait(job)
    workers = [asyncio.create_task(worker(f"worker {n}", queue)) for n in range(2)]
    await queue.join()
    print("all jobs are done")
    for task in workers:
        task.cancel()
    results = await asyncio.gather(*workers, return_exceptions=True)
    print([type(result).__name__ for result in results])


asyncio.run(main())
