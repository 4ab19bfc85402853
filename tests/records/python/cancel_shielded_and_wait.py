import asyncio


async def commit():
    print("committing")
    await asyncio.sleep(0.2)
    print("committed")
    return "ok"


async def handler():
    job = asyncio.ensure_future(commit())
    try:
        return await asyncio.shield(job)
    except asyncio.CancelledError:
        print("handler cancelled, waiting for the commit")
        print("commit says", await job)
        raise


async def main():
    task = asyncio.create_task(handler())
    await asyncio.sleep(0.05)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("handler is cancelled")


asyncio.run(main())
