import asyncio


async def deaf():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("I heard nothing")
    await asyncio.sleep(0.5)
    return "finished anyway"


async def main():
    task = asyncio.create_task(deaf())
    await asyncio.sleep(0.2)
    task.cancel()
    print(await task)
    print("cancelled?", task.cancelled())


asyncio.run(main())
