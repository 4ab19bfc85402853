# The error of a task that nobody awaits is only reported, it stops nobody.
import asyncio


async def background():
    await asyncio.sleep(0.1)
    raise ValueError("nobody asked")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0.5)
    print("main did not notice:", task.done(), repr(task.exception()))


asyncio.run(main())
