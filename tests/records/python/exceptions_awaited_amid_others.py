import asyncio
async def bad(): raise KeyError("k")
async def slow_bad():
    await asyncio.sleep(0.01); raise KeyError("s")
async def agen():
    yield 1
    raise KeyError("g")
def gen():
    yield 1
    raise KeyError("g")
def genthrow():
    try: yield
    except LookupError: raise
async def main():
    async def via(name, make):
        try: raise ValueError(name)
        except ValueError:
            try: await make()
            except (KeyError, asyncio.TimeoutError, asyncio.CancelledError) as e:
                print(name, repr(e), repr(e.__context__), repr(e.__context__.__context__) if e.__context__ else "")
    await via("direct", bad); await via("slow", slow_bad)
    await via("task", lambda: asyncio.create_task(bad()))
    await via("gather", lambda: asyncio.gather(slow_bad()))
    await via("wait_for", lambda: asyncio.wait_for(slow_bad(), 1))
    await via("timeout", lambda: asyncio.wait_for(asyncio.sleep(1), 0.01))
    await via("shield", lambda: asyncio.shield(slow_bad()))
    f = asyncio.get_running_loop().create_future(); f.set_exception(KeyError("f"))
    async def wf(): return await f
    await via("future done", wf)
    f2 = asyncio.get_running_loop().create_future(); asyncio.get_running_loop().call_later(0.01, f2.set_exception, KeyError("f2"))
    async def wf2(): return await f2
    await via("future later", wf2)
    async def cancelled():
        t = asyncio.current_task(); asyncio.get_running_loop().call_later(0.01, t.cancel); await asyncio.sleep(1)
    await via("cancelled", cancelled); asyncio.current_task().uncancel()
    async def ag():
        async for _ in agen(): pass
    await via("agen", ag)
    async def tg():
        try:
            async with asyncio.TaskGroup() as g: g.create_task(slow_bad())
        except* KeyError as eg: print(repr(eg.__context__), repr(eg.exceptions[0].__context__)); raise eg.exceptions[0]
    try: raise ValueError("sync")
    except ValueError:
        g = gen(); next(g)
        try: next(g)
        except KeyError as e: print(repr(e.__context__))
        g = genthrow(); next(g)
        try: g.throw(KeyError("thrown"))
        except KeyError as e: print(repr(e.__context__))
        t = asyncio.create_task(slow_bad()); await asyncio.wait([t])
        try: t.result()
        except KeyError as e: print("result", repr(e.__context__))
        try: raise t.exception()
        except KeyError as e: print("exc", repr(e.__context__))
    q = asyncio.Queue()
    try: q.get_nowait()
    except asyncio.QueueEmpty:
        try: await asyncio.wait_for(q.get(), 0.01)
        except asyncio.TimeoutError as e: print(repr(e), repr(e.__context__), repr(e.__cause__))
    try: 1 / 0
    except ZeroDivisionError:
        try:
            async with asyncio.timeout(0.01): await asyncio.sleep(1)
        except TimeoutError as e: print(repr(e.__context__), repr(e.__cause__), repr(e.__context__.__context__))
    try:
        try: 1 / 0
        finally: await asyncio.create_task(bad())
    except KeyError as e: print("finally", repr(e.__context__))
    try:
        async with asyncio.Lock():
            try: 1 / 0
            except ZeroDivisionError: await slow_bad()
    except KeyError as e: print("lock", repr(e.__context__))
asyncio.run(main())
