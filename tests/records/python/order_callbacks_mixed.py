import asyncio

def cb(tag):
    print("cb", tag)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, cb, "later0")
    loop.call_soon(cb, "soon1")
    f = loop.create_future()
    f.add_done_callback(lambda f: cb(f"future {f.result()}"))
    h = loop.call_soon(cb, "never")
    h.cancel()
    print(h.cancelled(), h)
    f.set_result(7)
    loop.call_at(loop.time() + 0.001, cb, "at")
    await asyncio.sleep(0)
    print("after one turn")
    await asyncio.sleep(0)
    print("after two turns")
    await asyncio.sleep(0.01)
    t = loop.call_later(5, cb, "x")
    print(round(t.when() - loop.time(), 3), t.cancelled())
    t.cancel()

asyncio.run(main())
