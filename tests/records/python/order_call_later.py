import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.03, print, "thirty")
    loop.call_later(0.01, print, "ten")
    loop.call_later(0.02, print, "twenty")
    loop.call_later(0, print, "zero is a timer too")
    loop.call_soon(print, "soon")
    handle = loop.call_later(0.015, print, "never")
    handle.cancel()
    await asyncio.sleep(0.05)
    print("done")


asyncio.run(main())
