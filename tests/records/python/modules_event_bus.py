from __future__ import annotations
import asyncio
from collections import defaultdict
from typing import Any, Callable, Coroutine, NamedTuple, TypeAlias, Literal, Final, ClassVar, overload, cast, Annotated, Self
import weakref, uuid, inspect
Handler: TypeAlias = Callable[..., Coroutine[Any, Any, None]]
class Event(NamedTuple):
    topic: str
    payload: dict[str, Any] = {}
class Bus:
    instances: ClassVar[int] = 0
    MAX: Final = 3
    def __init__(self) -> None:
        self._subs: defaultdict[str, list[Handler]] = defaultdict(list)
        Bus.instances += 1
    def on(self, *topics: str):
        def deco(fn):
            assert inspect.iscoroutinefunction(fn)
            for t in topics:
                self._subs[t].append(fn)
            return fn
        return deco
    async def emit(self, event: Event) -> int:
        subs = [*self._subs[event.topic], *self._subs.get("*", ())]
        results = await asyncio.gather(*(s(event) for s in subs), return_exceptions=True)
        for s, r in zip(subs, results, strict=True):
            if isinstance(r, BaseException):
                print(f"  handler {s.__name__} failed: {r!r}")
        return len(subs)
bus = Bus()
@bus.on("user", "order")
async def audit(e: Event) -> None:
    await asyncio.sleep(0.2)
    print("audit", *e)
@bus.on("*")
async def everything(e):
    print("any", e, e._asdict())
@bus.on("order")
async def broken(e):
    raise KeyError(e.payload["missing"])
async def main():
    for ev in (Event("user", {"id": 1}), Event("order"), Event("none")):
        print(ev.topic, "->", await bus.emit(ev))
    print(sorted(bus._subs), Bus.instances, inspect.signature(Bus.emit), inspect.isawaitable(main))
asyncio.run(main())
