import asyncio
async def main():
    loop = asyncio.get_running_loop()
    def cb(x): print("cb", x, f"{loop.time() - start:.1f}")
    start = loop.time()
    loop.call_later(0.2, cb, "later")
    loop.call_soon(cb, "soon")
    h = loop.call_later(0.1, cb, "never"); h.cancel()
    await asyncio.sleep(0.3)
    def boom(): raise ValueError("in callback")
    loop.call_soon(boom)
    await asyncio.sleep(0)
    print("still alive")
asyncio.run(main())
