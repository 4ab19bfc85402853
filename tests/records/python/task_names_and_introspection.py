import asyncio


async def child(n):
    me = asyncio.current_task()
    print(me.get_name(), len(asyncio.all_tasks()), me.get_coro().__name__)
    await asyncio.sleep(n)


async def main():
    asyncio.current_task().set_name("root")
    async with asyncio.TaskGroup() as group:
        for n in range(2):
            group.create_task(child(n), name=f"child-{n}")
        unnamed = group.create_task(child(0.5))
    print(unnamed.get_name(), sorted(t.get_name() for t in asyncio.all_tasks()))


asyncio.run(main())
