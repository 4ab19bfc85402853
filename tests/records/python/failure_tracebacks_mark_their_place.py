import asyncio, sys, traceback
class A: pass
async def boom(n):
    await asyncio.sleep(0.1)
    x = {"a": [1, 2]}
    if n == 0: return x["b"]
    if n == 1: return x["a"][5] + 1
    if n == 2: return 1 + "a"
    if n == 3: y = (n + 1) * (3 / 0) + 2
    if n == 4: return A().foo.bar
    if n == 5: return len(5)
    if n == 6: x.missing(3, 4)
    if n == 7: a, b = [1, 2, 3]
    if n == 8:
        for q in 5:
            pass
    if n == 9: n += "x"
    if n == 10: n[0] = 3
    if n == 11: return undefined_name + 1
    if n == 12: raise ValueError("explicit") from KeyError("k")
    if n == 13: assert n == 1, "not one"
    if n == 14: return [i / 0 for i in range(3)]
    if n == 15: return f"{n / 0:.2f}"
    if n == 16: return int("abc") if n else 3
    if n == 17: return n < "a"
    if n == 18: return -"a"
    if n == 19: del x["zzz"]
    if n == 21: x["q"]["r"] = 1
    if n == 22: A().b.c = 2
    if n == 23: return sum(map(int, ["1", "z"]))
    if n == 24: return (lambda v: v / 0)(1)
    if n == 25:
        with A() as z: pass
    if n == 26:
        async with A() as z:
            pass
    if n == 27:
        async for z in A():
            pass
    if n == 28: return await 5
    if n == 29: return dict(**5)
    if n == 31: return boom()
    if n == 32: return x["a"  ]  [ 7 ]
    if n == 33: return 2 ** "a" // 3
    if n == 34: return foo(1,
        2 / 0)
    if n == 35: return [1, 2,
        3 / 0]
    if n == 36: return x["a"].index(9)
    if n == 37: return not n.real.foo
    if n == 38: return "%d" % "a"
    if n == 39: print("é", n / 0)
    if n == 40: return {**5}
    if n == 41: return n in 5
    if n == 42: return {[]: 1}
    if n == 43: (p, q), r = 1, 2
    if n == 44: x = yield_from = [*5]
    if n == 45: return next(iter([]))
    if n == 46: asyncio.get_running_loop().nothing.at_all()
def foo(*a): return a
async def outer(n):
    result = await boom(n)
    return result
async def main():
    for n in range(47):
        try:
            await outer(n)
        except (Exception, StopIteration):
            print(n, traceback.format_exc())
asyncio.run(main())
