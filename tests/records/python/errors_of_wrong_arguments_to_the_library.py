import dataclasses
import io
import logging
import queue


@dataclasses.dataclass
class Point:
    x: int
    y: list = dataclasses.field(default_factory=list)


print(Point.__init__.__annotations__)
print(logging.LogRecord("n", 10, "p.py", 1, "m", None, None).getMessage())
for wrong in (
    lambda: io.StringIO(1),
    lambda: int.from_bytes(1, "big"),
    lambda: queue.Queue(1).put(1, timeout=-1),
    lambda: queue.Queue().get(timeout=-1),
    lambda: logging.basicConfig(colour="red"),
    lambda: io.StringIO("a").write(b"b"),
):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
