import typing as t, collections.abc as abc, asyncio
from typing import *
T = TypeVar("T", bound="Base"); K = TypeVar("K", int, str); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
class Base: ...
class Box(Generic[T]):
    item: T
    def __class_getitem__(cls, k): return super().__class_getitem__(k)
class Pair(Generic[K, T]): ...
print(Box[int], Pair[int, str], Pair.__parameters__, Box.__orig_bases__, get_origin(Box[int]), get_args(Pair[int, str]), T.__bound__, K.__constraints__)
print(Dict[str, int], List, Tuple[int, ...], Set[str], FrozenSet[int], Deque[int], DefaultDict[str, list], Type[int], Iterable[int], Mapping[str, Any], Awaitable[int], Coroutine[Any, Any, int], AsyncIterator[int], AsyncGenerator[int, None], Generator[int, None, str], ContextManager[int], AsyncContextManager[str])
print(Optional[int] == Union[int, None], Union[int, Union[str, int]], Union[int], Literal[1, "a", None], ClassVar[int], Final, NoReturn, Never, Annotated[int, 5].__metadata__, Unpack[Ts], Callable[P, T], Callable[Concatenate[int, P], T])
def f(a: int, b: "str" = "x", *c: float, d: Optional[list[int]] = None, **e: Any) -> dict[str, T]: ...
print(get_type_hints(f), f.__annotations__)
class HasLen(Protocol):
    def __len__(self) -> int: ...
@runtime_checkable
class Closeable(Protocol):
    name: str
    def close(self) -> None: ...
class File:
    name = "f"
    def close(self): pass
print(isinstance(File(), Closeable), isinstance(3, Closeable), issubclass(list, abc.Sized))
try: isinstance([], HasLen)
except TypeError as e: print(e)
try: Closeable()
except TypeError as e: print(e)
class TD(TypedDict, total=False):
    a: Required[int]; b: str
print(TD.__annotations__, TD.__required_keys__, TD.__total__, TD(a=1), is_typeddict(TD))
class NT(NamedTuple):
    x: int; y: str = "d"
print(NT(1), NT._fields, NT.__annotations__, NT._field_defaults, NT(1)._replace(y="q"), NT(1) == (1, "d"))
UserId = NewType("UserId", int); print(UserId, UserId(3) + 1, UserId.__supertype__)
print(reveal_type(3) if False else "skip", cast("int", "s"), assert_type(3, int), no_type_check(f) is f)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(3), g("a"), get_origin(List[int]), get_args(Dict[str, Union[int, None]]), ForwardRef("X"), Text, AnyStr, SupportsInt, isinstance(3, SupportsInt), Hashable, Sized)
print(list[int].__origin__, list[int].__args__, dict[str, int], (int | str).__args__, int | None, isinstance(3, int | str), type(int | str), type(list[int]), TypeAlias, Self, LiteralString, TypeGuard[int])
@final
class Fin: ...
@dataclass_transform()
def dt(c): return c
print(Fin.__final__, dt(int), abc.Callable[[int], str], abc.AsyncIterator, type(abc.Coroutine))
