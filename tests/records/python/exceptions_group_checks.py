"""What an ExceptionGroup may hold, and who tells what its type parameters are."""
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Loader(Generic[K, V]):
    pass


class Named(Loader[str, V]):
    pass


for make in (
    lambda: ExceptionGroup("x", []),
    lambda: ExceptionGroup("x", [KeyboardInterrupt()]),
    lambda: BaseExceptionGroup("x", [KeyboardInterrupt()]),
    lambda: BaseExceptionGroup("x", [ValueError()]),
    lambda: ExceptionGroup("x", [ValueError]),
):
    try:
        print(repr(make()))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(Loader[int, str], Loader.__parameters__, Named.__parameters__)
