import asyncio
class R:
    def __init__(self, n): self.n = n; print("open", n)
    def __del__(self): print("close", self.n)
class S(R): pass
def f():
    r = R("local")
    print("in f")
f()
x = S("x"); x = None
l = [R(i) for i in range(3)]
l.pop(0); print("popped")
del l
class Bad:
    def __del__(self): raise ValueError("in del")
Bad()
keep = None
class Zombie:
    def __del__(self): global keep; keep = self; print("zombie")
z = Zombie(); del z; print(type(keep).__name__); keep = None; print("gone")
async def main():
    r = R("coro")
    await asyncio.sleep(1)
    print("end of main")
asyncio.run(main())
g = R("global")
d = {"a": R("dict")}
print("last")
async def c(n): pass
cs = [c(1), c(2)]
del cs
t = (R("t1"), R("t2")); del t
[R(n) for n in "ab"]
s = {R("s1")}; s.clear()
del d["a"]
