import asyncio


async def user(name, lock, hold):
    print(name, "wants the lock")
    async with lock:
        print(name, "has the lock")
        await asyncio.sleep(hold)
    print(name, "released it")


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(user(name, lock, 0.1), name=name) for name in "abc"]
    await asyncio.sleep(0.05)
    tasks[1].cancel()
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        print(repr(result))
    print(lock.locked(), str(lock).split()[-1])


asyncio.run(main())
