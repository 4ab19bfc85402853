import asyncio

async def feed(name, fail=False):
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        await asyncio.sleep(0.1)
        print(name, "closed")
        if fail:
            raise ValueError(f"{name} cannot close")

async def main():
    global one
    one = feed("one", True)
    print(await anext(one))
    t = asyncio.create_task(asyncio.sleep(0))
    print(t.get_name())
    await t

loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
print("own loop done")
asyncio.run(main())
print("run done")

async def last():
    t = asyncio.create_task(asyncio.sleep(0))
    print(t.get_name())
    g = feed("late")
    await anext(g)
    await asyncio.get_running_loop().shutdown_asyncgens()
    print("after")
asyncio.run(last())
