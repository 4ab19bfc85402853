"""Patches of what stands in `builtins`, and of modules that only the tested code imports; generic aliases with parameters."""
import asyncio
from pathlib import Path
from typing import Callable, TypeVar
from unittest.mock import patch

T = TypeVar("T")
E = TypeVar("E")
Result = tuple[T, E | None]
Handlers = dict[str, list[Callable[[T], "Result"]]]


async def load(path: str) -> Result[str, OSError]:
    await asyncio.sleep(0.1)
    try:
        with open(path) as file:
            return file.read(), None
    except OSError as error:
        return "", error


def roll():
    import random

    return random.randint(1, 6)


async def main():
    print(type((await load("/no/such/file"))[1]).__name__)
    with patch("builtins.print") as silent:
        print("nobody reads this")
    print(silent.call_count, silent.call_args)
    with patch("random.randint", return_value=4) as rolled:
        print(roll(), rolled.mock_calls)


asyncio.run(main())
print(Result[int, str], Handlers[float], list[T][bytes], dict[T, E][int, str])
for wrong in (lambda: Result[int], lambda: list[int][str], lambda: Path("a").with_suffix("py"), lambda: Path("a").with_name("b/c")):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
