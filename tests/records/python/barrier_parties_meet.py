import asyncio


async def runner(barrier, name, seconds):
    await asyncio.sleep(seconds)
    print(name, "arrives, waiting:", barrier.n_waiting)
    place = await barrier.wait()
    print(name, "goes on as", place)
    async with barrier as place:
        print(name, "through again as", place)


async def broken(barrier, name):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print(name, "broken:", error, isinstance(error, RuntimeError))


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(runner(barrier, "a", 0.3), runner(barrier, "b", 0.1), runner(barrier, "c", 0.2))
    tasks = [asyncio.create_task(broken(barrier, name)) for name in "xy"]
    await asyncio.sleep(0.1)
    print(str(barrier)[-22:])
    await barrier.abort()
    await asyncio.gather(*tasks)
    print(barrier.broken, str(barrier)[-8:])
    await broken(barrier, "late")
    await barrier.reset()
    tasks = [asyncio.create_task(broken(barrier, name)) for name in "xy"]
    await asyncio.sleep(0.1)
    await barrier.reset()
    await asyncio.gather(*tasks)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
