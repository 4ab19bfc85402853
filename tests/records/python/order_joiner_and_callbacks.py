import asyncio


async def work():
    await asyncio.sleep(0.02)
    print("work ends")
    return 42


async def joiner(task):
    print("joiner got", await task)


async def main():
    task = asyncio.create_task(work())
    task.add_done_callback(lambda t: print("callback 1", t.result()))
    asyncio.create_task(joiner(task))
    await asyncio.sleep(0)
    task.add_done_callback(lambda t: print("callback 2", t.result()))
    print("main got", await task)


asyncio.run(main())
