import asyncio


async def save():
    await asyncio.sleep(0.3)
    print("saved all the same")


async def request(saving):
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        print("the request is cancelled")
        raise


async def main():
    saving = asyncio.create_task(save())
    task = asyncio.create_task(request(saving))
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await saving


asyncio.run(main())
