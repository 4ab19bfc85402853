import asyncio, random
async def main():
    random.seed(3)
    for limit in (8, 64, 100000):
        r = asyncio.StreamReader(limit=limit)
        async def feed():
            for i in range(60):
                r.feed_data(bytes(random.choice(b"ab\n;") for _ in range(random.randint(0, 9)))); await asyncio.sleep(0.01)
            r.feed_eof()
        t = asyncio.create_task(feed()); out = []
        for i in range(90):
            k = random.randint(0, 4)
            try:
                if k == 0: out.append(await r.readline())
                elif k == 1: out.append(await r.readexactly(random.randint(0, 6)))
                elif k == 2: out.append(await r.readuntil(random.choice([b";", b"\n", b"a;", b"ab"])))
                elif k == 3: out.append(await r.read(random.randint(0, 5)))
                else: out.append((r.at_eof(), repr(r)[:30]))
            except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError) as e:
                out.append((type(e).__name__, str(e), getattr(e, "partial", None)))
                if isinstance(e, asyncio.LimitOverrunError): out.append(await r.read(e.consumed))
        await t; out.append(await r.read()); print(limit, out)
    r = asyncio.StreamReader(); r.feed_data(b"x" * 300000 + b"\n" + b"y" * 10)
    print(len(await r.read(100000)), len(await r.readexactly(100001)), r, len(await r.readuntil(b"\n")) if 0 else len(await r.read(99999)), await r.readline(), r)
asyncio.run(main())
