import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    if name == "bad":
        raise ValueError(name)
    return name


async def main():
    pending = {asyncio.create_task(job(n, s), name=n) for n, s in (("slow", 3), ("bad", 2), ("fast", 1))}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            if task.exception():
                print(task.get_name(), "failed:", task.exception())
            else:
                print(task.get_name(), "->", task.result())
        print(sorted(task.get_name() for task in pending), "left")


asyncio.run(main())
