import asyncio


async def task(name):
    print(name, 1)
    await asyncio.sleep(0)
    print(name, 2)
    await asyncio.sleep(0)
    print(name, 3)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon 1")
    a = asyncio.create_task(task("a"))
    loop.call_soon(print, "soon 2")
    b = asyncio.create_task(task("b"))
    loop.call_later(0, print, "later 0")
    print("main before")
    await asyncio.sleep(0)
    print("main between")
    await a
    print("main after a")
    await b
    print("main after b")


asyncio.run(main())
