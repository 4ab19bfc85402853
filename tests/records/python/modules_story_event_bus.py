import asyncio, json, math, operator, os, string, textwrap, statistics
from abc import ABC, abstractmethod
from datetime import datetime, timedelta
from functools import partial, reduce, lru_cache, cached_property
from itertools import chain, groupby, islice, product, zip_longest, accumulate, cycle, count
from typing import NamedTuple, Protocol, TypedDict, Generic, TypeVar, Literal, Union

class Event(NamedTuple):
    kind: str
    at: float
    payload: dict = {}

class Handler(ABC):
    registry = {}
    def __init_subclass__(cls, *, kind, **kw):
        super().__init_subclass__(**kw)
        Handler.registry[kind] = cls
    @abstractmethod
    async def handle(self, event): ...

class Created(Handler, kind="created"):
    async def handle(self, event):
        await asyncio.sleep(0.1)
        return f"created {event.payload.get('id', '?')}"

class Deleted(Handler, kind="deleted"):
    async def handle(self, event):
        await asyncio.sleep(0.05)
        raise RuntimeError("cannot delete")

class Bus:
    def __init__(self):
        self.queue = asyncio.Queue(maxsize=2)
        self.done = asyncio.Event()
    async def produce(self, events):
        for e in events:
            await self.queue.put(e)
            print("put", e)
        await self.queue.put(None)
    async def consume(self):
        while (event := await self.queue.get()) is not None:
            handler = Handler.registry.get(event.kind)
            if handler is None:
                print("no handler for", event.kind)
                continue
            try:
                print(await handler().handle(event))
            except RuntimeError as e:
                print(f"{type(e).__name__}: {e}")
        self.done.set()

async def main():
    bus = Bus()
    events = [Event("created", 0.0, {"id": i}) for i in range(3)] + [Event("deleted", 1.0), Event("unknown", 2.0)]
    async with asyncio.timeout(5):
        await asyncio.gather(bus.produce(events), bus.consume(), bus.done.wait())
    print(json.dumps([e._asdict() for e in events[:2]], indent=2))
    try:
        Handler()
    except TypeError as e:
        print(e)
    by = {k: [e.at for e in g] for k, g in groupby(sorted(events), key=operator.attrgetter("kind"))} if False else {}
    print(reduce(operator.mul, range(1, 6)), list(accumulate([1, 2, 3])), math.ceil(7 / 2))
    started = datetime.now()
    await asyncio.sleep(1.25)
    took = datetime.now() - started
    print(took, took.total_seconds(), took > timedelta(seconds=1), f"{datetime.now():%Y-%m-%d %H:%M:%S}")
    table = [("name", "ms"), ("alpha", 12.5), ("beta", 100)]
    for name, ms in table:
        print(f"{name:<10}|{ms!s:>8}")
    print(textwrap.dedent("""\
        Report
          total: {total}
        """).format(total=statistics.mean([12.5, 100])))

asyncio.run(main())
