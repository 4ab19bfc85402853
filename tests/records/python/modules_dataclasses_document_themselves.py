from dataclasses import dataclass, field, make_dataclass
from typing import Optional, Any
@dataclass
class A:
    x: int
    y: str = "a"
    z: Optional[list[int]] = None
    k: dict[str, Any] = field(default_factory=dict)
@dataclass(kw_only=True, eq=False)
class B(A):
    w: float = 0.5
    "documented"
@dataclass
class C:
    """Own doc."""
    q: "int" = 3
P = make_dataclass("P", [("x", int), ("y", int, 5)])
print(A.__doc__); print(B.__doc__); print(C.__doc__); print(P.__doc__, P(1))
@dataclass
class Empty: pass
print(Empty.__doc__, Empty())
