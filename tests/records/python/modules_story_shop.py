import asyncio, functools, json, enum, datetime as dt, dataclasses, collections, typing as t, itertools as it, random as rnd, contextlib as cl, operator as op
class Kind(str, enum.Enum):
    A = "a"; B = "b"
    @classmethod
    def parse(cls, s): return cls(s.lower())
@dataclasses.dataclass
class Item:
    kind: Kind
    price: float
    qty: int = 1
    tags: t.List[str] = dataclasses.field(default_factory=list)
    created: dt.datetime = dataclasses.field(default_factory=dt.datetime.now)
    total: float = dataclasses.field(init=False)
    def __post_init__(self): self.total = round(self.price * self.qty, 2)
    def to_json(self): return json.dumps(dataclasses.asdict(self), default=str)
    @classmethod
    def from_json(cls, s): d = json.loads(s); return cls(Kind(d["kind"]), d["price"], d["qty"], d["tags"])
    @property
    def label(self) -> str: return f"{self.kind.value.upper()}:{self.total:>8,.2f}"
async def produce(q, n, rng):
    for i in range(n):
        await asyncio.sleep(rng.expovariate(10))
        await q.put(Item(rng.choice(list(Kind)), round(rng.uniform(1, 2000), 2), rng.randint(1, 5), rng.sample("xyz", 2)))
    await q.put(None)
async def main():
    rng = rnd.Random("seed-text"); q = asyncio.Queue(2); seen = []
    p = asyncio.create_task(produce(q, 5, rng))
    while (item := await q.get()) is not None:
        seen.append(item); print(item.label, item.created.strftime("%S.%f"), item.kind, repr(item.kind))
    await p
    print(seen[0].to_json()); print(Item.from_json(seen[0].to_json()).total == seen[0].total)
    by = collections.defaultdict(float)
    for x in seen: by[x.kind.name] += x.total
    print({k: round(v, 2) for k, v in sorted(by.items())}, max(seen, key=op.attrgetter("total")).qty, [list(g).__len__() for _, g in it.groupby(seen, key=lambda x: x.kind)])
    match seen[0]:
        case Item(kind=Kind.A, qty=n): print("A", n)
        case Item(kind=k): print("other", k.name)
    print(Kind.parse("A"), json.dumps({"k": Kind.A}), f"{Kind.B}", Kind.B == "b", {Kind.A: 1})
asyncio.run(main())
