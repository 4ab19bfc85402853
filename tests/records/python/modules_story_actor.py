import asyncio, os, sys, signal, platform, inspect, traceback, warnings, types, operator, math
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence, Mapping
from contextlib import asynccontextmanager, AsyncExitStack
from functools import partial, partialmethod, singledispatch, total_ordering
class Actor:
    def __init__(self, name): self.name = name; self.inbox: asyncio.Queue = asyncio.Queue(); self.handlers: Mapping[str, Callable[..., Awaitable]] = {}
    def on(self, kind): return partial(self.handlers.__setitem__, kind)
    async def run(self):
        while True:
            kind, *args = await self.inbox.get()
            if kind == "stop": return f"{self.name} stopped"
            h = self.handlers.get(kind)
            try: print(self.name, kind, "->", await h(*args) if h else "ignored")
            except Exception as e: print(self.name, "error:", "".join(traceback.format_exception_only(type(e), e)).strip())
            finally: self.inbox.task_done()
@singledispatch
def render(x): return f"<{x!r}>"
@render.register
def _(x: int): return f"int {x}"
@render.register(list)
def _(x): return "[" + ", ".join(map(render, x)) + "]"
@total_ordering
class Version:
    def __init__(self, s): self.t = tuple(map(int, s.split(".")))
    def __eq__(self, o): return self.t == o.t
    def __lt__(self, o): return self.t < o.t
    def __repr__(self): return "v" + ".".join(map(str, self.t))
async def main():
    a = Actor("a")
    async def add(x, y): await asyncio.sleep(0.1); return x + y
    async def boom(): raise ZeroDivisionError("nope")
    a.on("add")(add); a.on("boom")(boom)
    t = asyncio.create_task(a.run(), name="actor-a")
    for m in (("add", 1, 2), ("boom",), ("what",)): await a.inbox.put(m)
    await a.inbox.join(); a.inbox.put_nowait(("stop",)); print(await t, t.get_name())
    print(render([1, "x", [2]]), sorted(map(Version, ["1.10", "1.2", "0.9"])), Version("1.0") >= Version("0.1"), max(Version("1"), Version("2")))
    print(isinstance(add, Callable), isinstance(add(1, 1).close(), types.NoneType), isinstance([], Sequence), issubclass(dict, Mapping))
    @asynccontextmanager
    async def lock(name):
        print("lock", name)
        try: yield name
        finally: print("unlock", name)
    async with AsyncExitStack() as s, lock("outer"):
        for n in "ab": await s.enter_async_context(lock(n))
        s.push_async_callback(add, 1, 2)
    async with lock("x") as x, lock("y") as y: print(x + y)
    print(operator.itemgetter("a", "b")({"a": 1, "b": 2}), math.prod([1, 2, 3]), math.hypot(3, 4), math.gcd(12, 18), round(math.log2(10), 4))
    print(sys.platform, os.path.join("a", "b.txt"), inspect.iscoroutinefunction(add), os.environ.get("NOPE", "none"))
asyncio.run(main())
