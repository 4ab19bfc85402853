def gen():
    yield 1
g = gen()
try: g.send(5)
except TypeError as e: print(e)
async def co(): pass
c = co()
try:
    for x in c: pass
except TypeError as e: print(e)
c.close()
async def m():
    try: await 5
    except TypeError as e: print(e)
    try: await None
    except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except TypeError as e: print(e)
    try:
        with 5: pass
    except TypeError as e: print(e)
    async def f(): return 1
    t = f()
    print(await t)
    try: await t
    except RuntimeError as e: print(e)
import asyncio
asyncio.run(m())
try: asyncio.run(5)
except ValueError as e: print(e)
def gg():
    yield next(g2)
g2 = gg()
try: next(g2)
except ValueError as e: print(e)
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
