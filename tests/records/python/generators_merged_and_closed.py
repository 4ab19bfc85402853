import asyncio
async def gen(name, n):
    print("open", name)
    try:
        for i in range(n):
            await asyncio.sleep(0.05)
            try: got = yield i
            except GeneratorExit: print("gexit", name); raise
            if got: print("got", got)
    except asyncio.CancelledError: print("cancelled", name); raise
    finally:
        await asyncio.sleep(0.01)
        print("closed", name)
async def take(n, g):
    async for x in g:
        print("take", x)
        n -= 1
        if not n: break
async def merge(*gs):
    q = asyncio.Queue(); DONE = object()
    async def pump(g):
        try:
            async for x in g: await q.put(x)
        finally: await q.put(DONE)
    ts = [asyncio.create_task(pump(g), name=f"pump-{i}") for i, g in enumerate(gs)]
    try:
        left = len(ts)
        while left:
            x = await q.get()
            if x is DONE: left -= 1
            else: yield x
    finally:
        for t in ts: t.cancel()
        print(await asyncio.gather(*ts, return_exceptions=True))
async def main():
    g = gen("a", 5)
    await take(2, g); await g.aclose(); await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration as e: print("SAI", e.args)
    m = merge(gen("b", 3), gen("c", 6))
    async for x in m:
        if x == 3: break
        print("m", x)
    await m.aclose()
    h = gen("d", 3)
    print(await h.asend(None), await h.asend("hey"))
    try: await h.athrow(ValueError("boo"))
    except ValueError as e: print("VE", e)
    k = gen("left", 9)
    async for x in k: break
    t = asyncio.create_task(take(9, gen("e", 9)))
    await asyncio.sleep(0.12); t.cancel()
    try: await t
    except asyncio.CancelledError: print("done", t.cancelled())
    print([x async for x in gen("f", 3) if x % 2 == 0], {x: -x async for x in gen("z", 2)})
asyncio.run(main())
