import asyncio
import enum
import io
import pickle
import threading
from collections import Counter, namedtuple
from dataclasses import dataclass, field

Point = namedtuple("Point", "x y")


class Level(enum.Enum):
    LOW = 1
    HIGH = 2


@dataclass
class Job:
    name: str
    level: Level = Level.LOW
    tags: list = field(default_factory=list)


class Shared:
    """Has a lock, which cannot be pickled."""

    def __init__(self, value):
        self.value = value
        self.lock = threading.Lock()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()


class Temperature:
    __slots__ = ("celsius",)

    def __init__(self, celsius):
        self.celsius = celsius

    def __reduce__(self):
        return Temperature, (self.celsius,)


class RemoteError(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def outer():
    def inner():
        pass

    return inner


async def coroutine():
    pass


async def send(queue, value):
    await queue.put(pickle.dumps(value))


async def main():
    queue = asyncio.Queue()
    values = [
        None, True, 255, 65536, -1, 2**31, -(2**40), 10**30, 1.5, "text", "é", b"bytes", (), (1, 2), [1, [2]], {"a": {"b": 1}},
        {3}, frozenset(), Point(1, 2), Level.HIGH, Job("sweep", Level.HIGH, ["a", "a"]), len, Job, Counter("banana"),
    ]
    for value in values:
        await send(queue, value)
        data = queue.get_nowait()
        same = pickle.loads(data)
        size = "" if isinstance(value, Counter) else len(data)
        print(f"{value!r:.60} {size} {same == value}")
    counter = pickle.loads(pickle.dumps(Shared(7)))
    print(counter.value, counter.lock.acquire(blocking=False))
    print(pickle.loads(pickle.dumps(Temperature(21))).celsius, pickle.loads(pickle.dumps(RemoteError(404))).code)
    shared = [1, 2]
    first, second = pickle.loads(pickle.dumps([shared, shared]))
    print(first is second, pickle.dumps("hi"))
    file = io.BytesIO()
    pickle.dump(Job("one"), file)
    pickle.dump({"two": 2}, file, protocol=pickle.HIGHEST_PROTOCOL)
    file.seek(0)
    print(pickle.load(file), pickle.load(file))
    try:
        pickle.load(file)
    except EOFError as error:
        print(error)
    waiting = coroutine()
    for wrong in (lambda: None, outer(), waiting, (n for n in ())):
        try:
            pickle.dumps(wrong)
        except (pickle.PicklingError, AttributeError, TypeError) as error:
            print(type(error).__name__, str(error).partition(" at 0x")[0])
    waiting.close()


asyncio.run(main())
