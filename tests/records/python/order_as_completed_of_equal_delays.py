import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print("fetched", name)
    return name


async def main():
    tasks = [asyncio.create_task(fetch(n, s)) for n, s in (("a", 0.3), ("b", 0.1), ("c", 0.1), ("d", 0.2))]
    for number, next_done in enumerate(asyncio.as_completed(tasks), 1):
        print(number, await next_done)


asyncio.run(main())
