import asyncio


def report(task):
    if task.cancelled():
        print(task.get_name(), "was cancelled")
    elif task.exception():
        print(task.get_name(), "failed with", repr(task.exception()))
    else:
        print(task.get_name(), "returned", task.result())


async def work(n):
    await asyncio.sleep(n / 10)
    if n == 2:
        raise RuntimeError("two")
    return n


async def main():
    tasks = [asyncio.create_task(work(n), name=f"work-{n}") for n in (1, 2, 3)]
    for task in tasks:
        task.add_done_callback(report)
    await asyncio.sleep(0.25)
    tasks[2].cancel()
    await asyncio.wait(tasks)
    tasks[0].add_done_callback(report)
    print(tasks[0].remove_done_callback(report), tasks[0].remove_done_callback(report))


asyncio.run(main())
