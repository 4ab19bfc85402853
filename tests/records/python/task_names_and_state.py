import asyncio


async def work():
    print("I am", asyncio.current_task().get_name())
    await asyncio.sleep(0.1)
    return "result"


async def main():
    task = asyncio.create_task(work(), name="worker")
    print(task.get_name(), task.done())
    await task
    print(task.done(), task.result(), task.exception(), task.cancelled())
    task.set_name("retired")
    print(task.get_name())


asyncio.run(main())
