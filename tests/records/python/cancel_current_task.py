import asyncio


async def main():
    task = asyncio.current_task()
    task.cancel()
    print("still running until the next await")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("cancelled myself")
    await asyncio.sleep(0.1)
    print("and go on")


asyncio.run(main())
