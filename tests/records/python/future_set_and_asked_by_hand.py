import asyncio
async def setter(f, v):
    await asyncio.sleep(0.5)
    if isinstance(v, Exception):
        f.set_exception(v)
    else:
        f.set_result(v)
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.cancelled())
    try:
        f.result()
    except asyncio.InvalidStateError as e:
        print("inv", e)
    t = asyncio.ensure_future(setter(f, 3))
    f.add_done_callback(lambda x: print("cb1", x.result()))
    def cb2(x): print("cb2")
    f.add_done_callback(cb2)
    print(f.remove_done_callback(cb2))
    print(await f, await t)
    try:
        f.set_result(4)
    except asyncio.InvalidStateError as e:
        print("again", e)
    g = loop.create_future()
    asyncio.create_task(setter(g, KeyError("k")))
    try:
        await g
    except KeyError as e:
        print("got", e, g.exception() is e)
    h = asyncio.Future()
    h.cancel("why")
    try:
        await h
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    try:
        h.set_exception(StopIteration)
    except Exception as e:
        print(type(e).__name__, e)
    k = asyncio.Future()
    try:
        k.set_exception(StopIteration)
    except TypeError as e:
        print(e)
asyncio.run(main())
