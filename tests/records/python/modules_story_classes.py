import asyncio, abc, functools, itertools, collections, typing, dataclasses, enum, contextlib, time, logging, random, string, operator, inspect, sys
from typing import Generic, TypeVar, Protocol, Iterator, AsyncIterator, Optional, Union, Any, overload, runtime_checkable
T = TypeVar("T"); K = TypeVar("K", bound="Entity"); V = TypeVar("V", int, str)
class Entity(abc.ABC):
    _ids = itertools.count(1)
    def __init__(self): self.id = next(Entity._ids)
    @abc.abstractmethod
    def describe(self) -> str: "doc"
    @classmethod
    @abc.abstractmethod
    def make(cls) -> "Entity": ...
class User(Entity):
    def __init__(self, name): super().__init__(); self.name = name
    def describe(self): return f"{type(self).__name__}#{self.id} {self.name}"
    @classmethod
    def make(cls): return cls("anon")
class Repo(Generic[T]):
    def __init__(self, items: Optional[list[T]] = None) -> None: self._items: list[T] = items or []
    def __iter__(self) -> Iterator[T]: return iter(self._items)
    def __len__(self): return len(self._items)
    def __getitem__(self, i: int) -> T: return self._items[i]
    def __contains__(self, x): return x in self._items
    async def __aiter__(self) -> AsyncIterator[T]:
        for i in self._items:
            await asyncio.sleep(0.01); yield i
    def add(self, item: T) -> "Repo[T]": self._items.append(item); return self
@runtime_checkable
class Describable(Protocol):
    def describe(self) -> str: ...
class Stage(enum.Enum):
    NEW = "new"; PAID = "paid"; SENT = "sent"
    @property
    def next(self):
        order = list(Stage); i = order.index(self)
        return order[i + 1] if i + 1 < len(order) else None
    def __str__(self): return self.value
class EventEmitter:
    def __init__(self): self._h = collections.defaultdict(list)
    def on(self, name):
        def deco(fn): self._h[name].append(fn); return fn
        return deco
    async def emit(self, name, *a):
        return [await h(*a) if inspect.iscoroutinefunction(h) else h(*a) for h in self._h[name]]
class Vector(collections.namedtuple("Vector", "x y")):
    __slots__ = ()
    def __add__(self, o): return Vector(self.x + o.x, self.y + o.y)
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    @property
    def flipped(self): return self._replace(x=self.y, y=self.x)
@dataclasses.dataclass
class Base:
    id: int
    name: str = "n"
@dataclasses.dataclass
class Derived(Base):
    extra: dict = dataclasses.field(default_factory=dict, repr=False)
    kind: typing.ClassVar[str] = "derived"
    def __eq__(self, o): return isinstance(o, Derived) and self.id == o.id
class Pool(contextlib.AbstractAsyncContextManager):
    async def __aenter__(self): print("pool up"); return self
    async def __aexit__(self, *e): print("pool down", e[0]); return True
async def main():
    for bad in (Entity, lambda: User()):
        try: bad()
        except TypeError as e: print(e)
    r = Repo[User]([User("a")]).add(User.make()); print(len(r), r[1].describe(), [u.name async for u in r], isinstance(r[0], Describable), r[0] in r)
    print(Stage.NEW.next, Stage.SENT.next, [str(s) for s in Stage], Stage("paid"), repr(Stage.PAID))
    em = EventEmitter()
    @em.on("x")
    def a(v): return v + 1
    @em.on("x")
    async def b(v): await asyncio.sleep(0.1); return v * 2
    print(await em.emit("x", 5), a.__name__, b.__qualname__)
    v = Vector(3, 4) + Vector(0, 0); print(v, abs(v), v.flipped, v == (3, 4), Vector._fields)
    d = Derived(1, extra={"a": 1}); print(d, d == Derived(1, "zz"), Derived.kind, dataclasses.asdict(d), [f.name for f in dataclasses.fields(d)])
    async with Pool(): raise RuntimeError("swallowed")
    gen = (i for i in range(5)); print(list(itertools.islice(gen, 2)), next(gen), sum(gen), next(gen, "end"))
    print(sorted({"b": 2, "a": 1}.items(), key=operator.itemgetter(1)), max("abc", key=ord), functools.reduce(lambda a, b: a | b, [{1}, {2}]))
    print(list(map(str.upper, "ab")), [*zip(*[(1, 2), (3, 4)])], dict(zip("ab", range(2))), any(x > 2 for x in [1, 3]), list(enumerate("ab", 1)))
    print(typing.get_type_hints(Base), Repo.__iter__.__annotations__, inspect.signature(Repo.add))
asyncio.run(main())
