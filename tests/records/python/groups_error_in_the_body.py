import asyncio


async def child():
    try:
        await asyncio.sleep(1)
    finally:
        print("child is cleaned up")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            await asyncio.sleep(0)
            raise KeyError("body")
    except* KeyError as caught:
        print(repr(caught))
    print("cancelling:", asyncio.current_task().cancelling())


asyncio.run(main())
