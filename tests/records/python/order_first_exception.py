import asyncio


async def job(name, seconds, fails=False):
    await asyncio.sleep(seconds)
    if fails:
        raise RuntimeError(f"{name} broke")
    return name


async def main():
    tasks = [asyncio.create_task(job("a", 0.1)), asyncio.create_task(job("b", 0.2, True)), asyncio.create_task(job("c", 0.3))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print([task in done for task in tasks], len(pending))
    for task in tasks:
        print(task.done(), task.cancelled(), task.exception() if task.done() else "pending")
    (left,) = pending
    print(await left)


asyncio.run(main())
