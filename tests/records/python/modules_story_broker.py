import asyncio
from typing import *
from dataclasses import dataclass, field
from collections import *
import abc
@dataclass
class Message:
    topic: str
    body: Any
    headers: Dict[str, str] = field(default_factory=dict)
    ts: float = field(default=0.0, compare=False)
class Broker:
    def __init__(self) -> None:
        self.subs: DefaultDict[str, List[asyncio.Queue]] = defaultdict(list)
        self.history: Deque[Message] = deque(maxlen=3)
    def subscribe(self, topic: str) -> "asyncio.Queue[Message]":
        q: asyncio.Queue[Message] = asyncio.Queue()
        self.subs[topic].append(q)
        return q
    async def publish(self, m: Message) -> int:
        self.history.append(m)
        for q in self.subs[m.topic]:
            await q.put(m)
        return len(self.subs[m.topic])
class Agent(abc.ABC):
    instances: ClassVar[List["Agent"]] = []
    def __init__(self, name: str, broker: Broker): self.name = name; self.b = broker; Agent.instances.append(self)
    @property
    @abc.abstractmethod
    def topic(self) -> str: ...
    async def run(self) -> None:
        q = self.b.subscribe(self.topic)
        while True:
            m = await q.get()
            if m.body is None: break
            print(f"{self.name} <- {m}")
            await asyncio.sleep(0.1)
        print(self.name, "stops")
class A(Agent):
    topic = "a"
class B(Agent):
    @property
    def topic(self): return "b"
async def main():
    br = Broker()
    agents = [A("A1", br), A("A2", br), B("B1", br)]
    tasks = [asyncio.create_task(a.run()) for a in agents]
    await asyncio.sleep(0)
    for i in range(3):
        n = await br.publish(Message("ab"[i % 2], i, {"n": str(i)}))
        print("delivered to", n)
    for t in "ab": await br.publish(Message(t, None))
    await asyncio.gather(*tasks)
    print(br.history, [a.name for a in Agent.instances], Counter(type(a).__name__ for a in agents))
    Point = namedtuple("Point", "x y")
    print(Point(1, 2)._asdict(), ChainMap({"a": 1}, {"b": 2})["b"], OrderedDict(a=1))
asyncio.run(main())
