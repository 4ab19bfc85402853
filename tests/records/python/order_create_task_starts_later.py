# When does a task begin? Not when it is created.
import asyncio


async def child(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "goes on")


async def main():
    print("before create_task")
    first = asyncio.create_task(child("first"))
    second = asyncio.create_task(child("second"))
    print("after create_task, nothing has begun")
    await first
    await second
    print("both are done")


asyncio.run(main())
