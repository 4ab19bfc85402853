import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon 1")
    loop.call_soon(lambda: loop.call_soon(print, "soon of soon"))
    loop.call_soon(print, "soon 2")
    print("main has the thread")
    await asyncio.sleep(0)
    print("main, one turn later")
    await asyncio.sleep(0)
    print("main, two turns later")


asyncio.run(main())
