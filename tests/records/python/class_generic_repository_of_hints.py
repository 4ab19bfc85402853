from __future__ import annotations
import asyncio
from dataclasses import dataclass, field, KW_ONLY, fields
from typing import Generic, TypeVar, overload, ParamSpec, Concatenate, Self, Annotated, get_type_hints, cast, assert_never
from uuid import UUID, uuid5, NAMESPACE_DNS

T = TypeVar("T")
K = TypeVar("K", bound=str)
P = ParamSpec("P")


@dataclass(kw_only=True)
class Entity:
    id: UUID = field(default_factory=lambda: uuid5(NAMESPACE_DNS, "example.com"))
    name: str


@dataclass
class Pet(Entity):
    age: Annotated[int, "years"] = 0
    _: KW_ONLY
    tags: tuple[str, ...] = ()


class Repo(Generic[K, T]):
    def __init__(self) -> None:
        self._items: dict[K, T] = {}

    async def add(self, key: K, item: T) -> Self:
        await asyncio.sleep(0.01)
        self._items[key] = item
        return self

    def __class_getitem__(cls, item):
        return super().__class_getitem__(item)

    def __len__(self): return len(self._items)

    def __iter__(self): return iter(self._items.values())


async def main():
    repo = Repo[str, Pet]()
    await (await repo.add("rex", Pet(3, name="Rex"))).add("tom", Pet(name="Tom", tags=("shy",)))
    print(len(repo), *repo, sep="\n")
    print([f.name for f in fields(Pet)], get_type_hints(Pet, include_extras=True)["age"], Repo[str, int])
    print(Pet.__annotations__, Repo.__parameters__, Repo.__orig_bases__)
    print(cast(int, "3"), T, P, Repo.add.__annotations__)
    try:
        Pet(3)
    except TypeError as e:
        print(e)
    try:
        Pet(3, "x", name="n")
    except TypeError as e:
        print(e)

asyncio.run(main())
