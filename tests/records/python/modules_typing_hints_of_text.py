"""Hints that stay text until somebody asks for them."""
from __future__ import annotations
import traceback
from dataclasses import dataclass, field
from typing import Annotated, Literal, Optional, get_args, get_origin, get_type_hints

Mode = Literal["r", "w"]


@dataclass
class Node:
    value: int
    next: Optional[Node] = None
    tags: dict[str, list[int]] = field(default_factory=dict)
    mode: Mode = "r"


def handler(node: Node, *, limit: int | None = None, note: Annotated[str, "doc"] = "") -> list[Node]:
    return [node]


print(Node.__annotations__)
print(get_type_hints(Node))
print(get_type_hints(handler))
print(get_type_hints(handler, include_extras=True)["note"])
print(get_origin(get_type_hints(handler)["limit"]), get_args(get_type_hints(handler)["limit"]), get_args(int | str))


def missing(x: Nowhere) -> int: ...


try:
    get_type_hints(missing)
except NameError as error:
    print(error)
try:
    try:
        {}["k"]
    except KeyError as error:
        raise ValueError("second") from error
except ValueError as error:
    for piece in traceback.format_exception(error):
        print(repr(piece))
