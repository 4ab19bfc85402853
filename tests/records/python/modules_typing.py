from typing import *
import typing
T = TypeVar('T')
def f(a: Optional[int], b: Union[int, str], c: List[str], d: Dict[str, Any], e: Callable[[int], Awaitable[str]], g: Tuple[int, ...] = (), *h: Any) -> Iterator[T]: ...
print(f.__annotations__)
print(Optional[int], Union[int, None], Union[int, str, None], List[int], Dict[str, List[int]], Callable[..., Any], Callable[[int, str], None], Tuple[int, ...], Type[int], Literal['a', 1], Any, T, Final[int], ClassVar[int], Annotated[int, 'x'], Coroutine[Any, Any, int], AsyncIterator[int], AsyncGenerator[int, None], Iterable[T], NoReturn)
class Stack(Generic[T]):
    def __init__(self) -> None: self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
s = Stack[int](); s.push(3); print(s.items, Stack[int], type(s).__name__, Stack.__mro__[1].__name__)
class Speaker(Protocol):
    def speak(self) -> str: ...
class Dog:
    def speak(self): return 'woof'
def say(x: Speaker): print(x.speak())
say(Dog())
@runtime_checkable
class Closer(Protocol):
    def close(self): ...
class A:
    def close(self): pass
print(isinstance(A(), Closer), isinstance(3, Closer))
try: Speaker()
except TypeError as e: print(e)
try: isinstance(3, Speaker)
except TypeError as e: print(e)
class Impl(Speaker):
    def __init__(self, n): self.n = n
    def speak(self): return self.n
print(Impl('x').speak())
class P(NamedTuple):
    x: int
    y: int = 5
    def total(self): return self.x + self.y
print(P(1), P(1, 2).total(), P(x=1)._asdict(), P._fields, isinstance(P(1), tuple), P.__mro__)
class Movie(TypedDict, total=False):
    title: str
    year: int
m: Movie = {'title': 'x', 'year': 1}; print(m, Movie(title='a'), type(Movie(title='a')), Movie.__annotations__)
UserId = NewType('UserId', int); print(UserId(5), UserId.__name__)
print(cast(int, 'x'), get_type_hints(f), TYPE_CHECKING, get_origin(List[int]), get_args(Dict[str,int]), get_origin(Optional[int]) is Union)
print(isinstance([], List), isinstance({}, typing.Dict), Optional[int] == Union[None, int], List[int] == List[int])
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(1))
@final
class F: pass
class Repo(Protocol[T]):
    async def get(self, id: int) -> T: ...
class R2(Repo[int]):
    async def get(self, id): return 1
