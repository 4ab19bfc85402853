import asyncio
from typing import *
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, KW_ONLY, InitVar
T = TypeVar("T"); K = TypeVar("K", bound="Comparable")
class Repo(ABC, Generic[T]):
    @abstractmethod
    async def get(self, id: int) -> Optional[T]: ...
    @property
    @abstractmethod
    def name(self) -> str: ...
@dataclass
class User:
    id: int
    name: str = "anon"
    tags: list[str] = field(default_factory=list)
    _: KW_ONLY
    age: int | None = None
    seed: InitVar[int] = 0
    def __post_init__(self, seed):
        self.h = self.id * 31 + seed
class Mem(Repo[User]):
    name = "mem"
    def __init__(self): self.d = {}
    async def get(self, id): await asyncio.sleep(0.1); return self.d.get(id)
@runtime_checkable
class HasName(Protocol):
    name: str
class TD(TypedDict, total=False):
    x: int
async def main():
    try: Repo()
    except TypeError as e: print(e)
    m = Mem(); m.d[1] = User(1, age=3, seed=5)
    print(await m.get(1), await m.get(2), isinstance(m, HasName), m.d[1].h, TD(x=1), User(1) == User(1))
    try: User()
    except TypeError as e: print(e)
    print(Optional[int], Union[int, str], list[int], Callable[[int], str], Dict[str, int], get_type_hints(TD), User.__annotations__["tags"], cast(int, "x"), Literal["a"])
asyncio.run(main())
