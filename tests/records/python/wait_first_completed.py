import asyncio


async def racer(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = [asyncio.create_task(racer(*r)) for r in (("hare", 0.3), ("tortoise", 0.2))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), "done:", done.pop().result(), "-", len(pending), "still runs")
    done, pending = await asyncio.wait(pending)
    print(done.pop().result(), len(pending))


asyncio.run(main())
