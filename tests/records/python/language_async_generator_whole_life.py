import asyncio
async def gen():
    try:
        for i in range(5):
            x = yield i
            if x: print("sent", x)
            await asyncio.sleep(0.1)
    except ValueError as e:
        print("thrown", e); yield "recovered"
    finally:
        print("cleanup"); await asyncio.sleep(0.1); print("cleaned")
async def main():
    g = gen()
    print(await g.__anext__(), await g.asend("hi"), await g.athrow(ValueError("v")))
    await g.aclose()
    g2 = gen(); print(await anext(g2)); await g2.aclose(); print("closed")
    async for x in gen():
        if x == 1: break
    print("after break")
    async def squares(n):
        for i in range(n):
            yield i * i
    print([x async for x in squares(5) if x % 2 == 0], {x async for x in squares(3)}, {x: -x async for x in squares(3)})
    g3 = (x + 1 async for x in squares(3))
    print(type(g3).__name__, [x async for x in g3])
    print(sum([await asyncio.sleep(0, i) for i in range(4)]), await asyncio.gather(*[asyncio.sleep(0, i) for i in "ab"]))
asyncio.run(main())
