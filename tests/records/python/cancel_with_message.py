import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    task.cancel("too slow")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled:", error.args)


asyncio.run(main())
