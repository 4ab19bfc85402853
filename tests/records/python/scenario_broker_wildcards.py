"""Pub/sub with weak references and topics with wildcards."""
import asyncio
import fnmatch
import weakref
from collections import defaultdict
from typing import Protocol, runtime_checkable

@runtime_checkable
class Subscriber(Protocol):
    async def notify(self, topic: str, message: object) -> None: ...

class Broker:
    def __init__(self):
        self._subs: defaultdict[str, weakref.WeakSet] = defaultdict(weakref.WeakSet)
        self._history: list[tuple[str, object]] = []

    def subscribe(self, pattern: str, who: Subscriber) -> None:
        if not isinstance(who, Subscriber):
            raise TypeError(f"{type(who).__name__!r} is not a Subscriber")
        self._subs[pattern].add(who)

    async def publish(self, topic: str, message):
        self._history.append((topic, message))
        targets = [s for p, subs in self._subs.items() if fnmatch.fnmatch(topic, p) for s in subs]
        async with asyncio.TaskGroup() as tg:
            for t in sorted(targets, key=lambda t: t.name):
                tg.create_task(t.notify(topic, message))
        return len(targets)

class Printer:
    def __init__(self, name, delay=0.0):
        self.name = name
        self.delay = delay
    async def notify(self, topic, message):
        await asyncio.sleep(self.delay)
        print(f"{self.name}: {topic} = {message}")
    def __repr__(self):
        return f"<Printer {self.name}>"

async def main():
    broker = Broker()
    a, b = Printer("a", 0.2), Printer("b", 0.1)
    broker.subscribe("orders.*", a)
    broker.subscribe("orders.created", b)
    print(await broker.publish("orders.created", {"id": 1}))
    print(await broker.publish("orders.deleted", {"id": 1}))
    del b
    print(await broker.publish("orders.created", {"id": 2}))
    try:
        broker.subscribe("x", 42)
    except TypeError as e:
        print(e)
    print(broker._history)

asyncio.run(main())
