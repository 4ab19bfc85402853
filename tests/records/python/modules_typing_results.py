"""complex generics and runtime protocol checks"""
import asyncio
from typing import *
from abc import ABC, abstractmethod
import typing
T = TypeVar("T"); E = TypeVar("E", bound=Exception); P = ParamSpec("P")
class Ok(Generic[T]):
    __match_args__ = ("value",)
    def __init__(self, value: T): self.value = value
    def __repr__(self): return f"Ok({self.value!r})"
class Err(Generic[E]):
    __match_args__ = ("error",)
    def __init__(self, error: E): self.error = error
    def __repr__(self): return f"Err({self.error!r})"
Result = Union[Ok[T], Err[E]]
def safe(fn: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable["Result[T, Exception]"]]:
    async def inner(*a: P.args, **k: P.kwargs):
        try: return Ok(await fn(*a, **k))
        except Exception as e: return Err(e)
    return inner
@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> "Stack[T]": self.items.append(x); return self
class Named(TypedDict, total=False):
    name: Required[str]; age: NotRequired[int]
@safe
async def div(a, b): await asyncio.sleep(0.1); return a / b
class Plugin(ABC):
    registry: ClassVar[dict[str, type]] = {}
    def __init_subclass__(cls, /, key: str | None = None, **kw): super().__init_subclass__(**kw); cls.registry[key or cls.__name__.lower()] = cls
    @abstractmethod
    async def run(self) -> Any: ...
class Hello(Plugin, key="hi"):
    async def run(self): return "hello"
async def main():
    for r in await asyncio.gather(div(1, 2), div(1, 0)):
        match r:
            case Ok(v): print("ok", v)
            case Err(ZeroDivisionError() as e): print("err", e)
    print(Stack[int]().push(1).push(2).items, isinstance(open, Closable) if False else isinstance(Stack(), Closable), Stack[int], Result[int, ValueError], Callable[[int], str], Optional[Stack[str]])
    n: Named = {"name": "x"}; print(n, Named.__required_keys__, Named.__optional_keys__, get_type_hints(Stack.push), Annotated[int, 5].__metadata__, Final[int], Literal["a", 1], ClassVar[int])
    print(Plugin.registry, await Plugin.registry["hi"]().run(), Hello.__abstractmethods__, T, E, P, T.__name__, E.__bound__)
    try: Plugin()
    except TypeError as e: print(e)
    print(get_args(dict[str, list[int]]), get_origin(Union[int, str]), Union[int, str] == Union[str, int], int | str == Union[int, str], Any, NoReturn, typing.Iterable[int], Type[int], Tuple[int, ...], AsyncIterator[int])
asyncio.run(main())
