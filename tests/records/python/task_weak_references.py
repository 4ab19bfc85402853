import asyncio, weakref, gc
async def job(n):
    await asyncio.sleep(n)
    return n
async def main():
    t = asyncio.create_task(job(0.1))
    r = weakref.ref(t, lambda r: print("task gone"))
    print(r() is t)
    await t
    del t
    await asyncio.sleep(0)
    print(r() is None)
    ws = weakref.WeakSet()
    for i in range(3):
        ws.add(asyncio.create_task(job(0.1 * i)))
    print(len(ws))
    await asyncio.sleep(0.15)
    print(len(ws))
    await asyncio.sleep(0.2)
    print(len(ws))
    d = weakref.WeakValueDictionary()
    f = asyncio.get_running_loop().create_future()
    d["f"] = f
    print(list(d))
    del f
    print(list(d))
    weakref.finalize(asyncio.create_task(job(0)), print, "finalized")
    await asyncio.sleep(0.1)
    print("end")
asyncio.run(main())
