"""Deadlines that passed long ago come before those that pass now, even before the run began."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    loop.call_later(0, log.append, "now")
    loop.call_later(-1, log.append, "a second ago")
    loop.call_at(loop.time() - 60, log.append, "a minute ago")
    loop.call_at(-5, log.append, "before the run")
    loop.call_later(0, log.append, "now again")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    await asyncio.sleep(3)
    loop.call_later(0, print, "now")
    loop.call_later(-2, print, "two seconds ago")
    loop.call_at(0.5, print, "at a half")
    await asyncio.sleep(0.5)


asyncio.run(main())
