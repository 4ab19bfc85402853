import asyncio
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, asdict, replace
import enum, uuid, copy, sys, io, contextlib, random, inspect, weakref, types

class Light(enum.Enum):
    RED, GREEN, YELLOW = range(3)
    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]

class Perm(enum.Flag):
    R = enum.auto(); W = enum.auto(); X = enum.auto()

@dataclass(frozen=True, slots=True)
class Config:
    host: str = "localhost"
    port: int = 8080
    tags: tuple[str, ...] = ()

class Resource:
    live = weakref.WeakSet()
    def __init__(self, name): self.name = name; Resource.live.add(self)
    async def __aenter__(self):
        print("acquire", self.name); await asyncio.sleep(0.1); return self
    async def __aexit__(self, *exc):
        print("release", self.name, exc[0].__name__ if exc[0] else None); await asyncio.sleep(0.1)

async def traffic(n):
    light = Light.RED
    for _ in range(n):
        print(light.name, light.value, end=" ")
        await asyncio.sleep(0.5)
        light = light.next()
    print()

async def main():
    await traffic(4)
    cfg = Config(tags=("a",))
    print(cfg, asdict(cfg), replace(cfg, port=1), Perm.R | Perm.W, Perm.R in (Perm.R | Perm.W))
    with suppress(AttributeError):
        cfg.port = 3
    async with AsyncExitStack() as stack:
        rs = [await stack.enter_async_context(Resource(n)) for n in "abc"]
        print([r.name for r in rs], len(Resource.live))
    del rs
    print(len(Resource.live))
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        print("captured")
        await asyncio.sleep(0.1)
    print("got", out.getvalue().strip())
    async def agen():
        try:
            for i in range(10):
                yield i
                await asyncio.sleep(0.1)
        finally:
            print("agen closed")
    async with contextlib.aclosing(agen()) as g:
        async for x in g:
            if x == 2: break
    print([x async for x in agen() if x % 5 == 0])
    ns = types.SimpleNamespace(**{"x": 1, "y": [1, 2]})
    other = copy.deepcopy(ns); other.y.append(3)
    print(ns, other)
    print(inspect.iscoroutinefunction(main), inspect.signature(traffic), sys.version_info[:2])
    print("done", file=sys.stderr)

asyncio.run(main())
