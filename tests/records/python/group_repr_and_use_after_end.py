import asyncio


async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "is done")


async def main():
    group = asyncio.TaskGroup()
    print(group)
    async with group:
        group.create_task(job("a", 0.01))
        group.create_task(job("b", 0.02))
        print(group)
    print(group)
    late = job("late", 0.01)
    try:
        group.create_task(late)
    except RuntimeError as error:
        print("RuntimeError:", error)
    late.close()
    try:
        async with group:
            pass
    except RuntimeError as error:
        print("RuntimeError:", error)


asyncio.run(main())
