import asyncio, sys

def first(g):
    print("firstiter", g.__name__)
def final(g):
    print("finalizer", g.__name__)
    try:
        g.aclose().send(None)
    except StopIteration:
        print("closed")

async def gen():
    try:
        yield 1
        yield 2
    finally:
        print("finally")

sys.set_asyncgen_hooks(first, final)
print(sys.get_asyncgen_hooks().firstiter is first)
async def use():
    async for x in gen():
        print(x)
        break
c = use()
try:
    c.send(None)
except StopIteration:
    print("use done")
sys.set_asyncgen_hooks(None, None)
async def main():
    h = sys.get_asyncgen_hooks()
    print(h.firstiter is not None, h.finalizer is not None)
    g = gen()
    await anext(g)
    loop = asyncio.get_running_loop()
    await loop.shutdown_asyncgens()
    print("shutdown done")
    try:
        await anext(g)
    except StopAsyncIteration:
        print("stopped")
    g2 = gen()
    print(await anext(g2))
    async for v in g2: print(v)
asyncio.run(main())
