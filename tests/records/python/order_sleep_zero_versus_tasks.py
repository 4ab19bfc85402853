import asyncio


async def chatter(name, log):
    for i in range(3):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)


async def main():
    log = []
    a = asyncio.create_task(chatter("a", log))
    await chatter("main", log)
    b = asyncio.create_task(chatter("b", log))
    await asyncio.gather(a, b)
    print(log)


asyncio.run(main())
