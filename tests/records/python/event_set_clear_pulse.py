import asyncio


async def waiter(event, name):
    print(name, "waits")
    await event.wait()
    print(name, "goes, set:", event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in "abc"]
    await asyncio.sleep(0.1)
    event.set()
    event.clear()
    print("set and cleared at once")
    await asyncio.gather(*tasks)
    try:
        await asyncio.wait_for(event.wait(), 0.1)
    except TimeoutError:
        print("now it would block")
    event.set()
    print(await event.wait())


asyncio.run(main())
