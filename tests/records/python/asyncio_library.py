import asyncio
async def w(n, lk):
    async with lk:
        print(n, "in")
        await asyncio.sleep(0.01)
async def bad():
    await asyncio.sleep(0.005)
    raise ValueError("bad")
async def main():
    lk = asyncio.Lock()
    await asyncio.gather(*[w(i, lk) for i in range(3)])
    s = asyncio.Semaphore(2)
    await asyncio.gather(*[w(i, s) for i in range(4)])
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("timeout", repr(e))
    q = asyncio.Queue()
    async def p():
        for i in range(3):
            await q.put(i)
            await asyncio.sleep(0.001)
    async def c():
        for i in range(3):
            print("got", await q.get())
    await asyncio.gather(p(), c())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad())
            tg.create_task(asyncio.sleep(1))
    except ExceptionGroup as e:
        print(repr(e), e)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(i)) for i in (1,2)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for f in asyncio.as_completed([asyncio.sleep(0.02, "b"), asyncio.sleep(0.01, "a")]):
        print(await f)
    print(await asyncio.shield(asyncio.sleep(0.01, 5)))
asyncio.run(main())
