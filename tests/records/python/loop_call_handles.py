import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handles = [loop.call_later(delay, print, "after", delay) for delay in (0.3, 0.1, 0.2)]
    handles[2].cancel()
    print([handle.cancelled() for handle in handles], round(handles[0].when() - loop.time(), 3))
    soon = loop.call_soon(print, "soon")
    soon.cancel()
    loop.call_at(loop.time() + 0.15, print, "at 0.15")
    await asyncio.sleep(0.5)


asyncio.run(main())
