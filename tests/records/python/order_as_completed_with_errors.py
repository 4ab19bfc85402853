import asyncio

async def f(x, d):
    await asyncio.sleep(d)
    if x == "bad":
        raise LookupError(x)
    return x

async def main():
    for c in asyncio.as_completed([f("a", .3), f("b", .1), f("bad", .2), f("b2", .15)]):
        try:
            print(await c)
        except LookupError as e:
            print("err", e)
    try:
        for c in asyncio.as_completed([f("a", 1), f("b", 3)], timeout=2):
            print(await c)
    except asyncio.TimeoutError as e:
        print("timeout", repr(e), asyncio.TimeoutError is TimeoutError)
    done, pending = await asyncio.wait({asyncio.create_task(f(i, i / 10)) for i in range(1, 5)}, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), {t.result() for t in done})
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), sorted(t.result() for t in done))
    try:
        await asyncio.wait([f("x", 1)])
    except TypeError as e:
        print(e)
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)

asyncio.run(main())
