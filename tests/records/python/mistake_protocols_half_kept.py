"""What `async with` and `async for` say of objects that keep their protocols by halves."""
import asyncio


class PlainEnter:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *error):
        pass


class PlainExit:
    async def __aenter__(self):
        return 5

    def __aexit__(self, *error):
        return None


class PlainNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class CoroutineIter:
    async def __aiter__(self):
        return self


async def enter(manager):
    async with manager:
        print("inside")


async def loop(iterable):
    async for _ in iterable:
        print("turn")


async def main():
    for attempt in (
        lambda: enter(PlainEnter()),
        lambda: enter(PlainExit()),
        lambda: enter(open),
        lambda: loop(PlainNext()),
        lambda: loop(CoroutineIter()),
        lambda: loop([1]),
        lambda: aiter(5),
        lambda: aiter(PlainNext),
        lambda: anext((1, 2)),
        lambda: anext(PlainNext),
    ):
        try:
            await attempt()
        except TypeError as error:
            print(error)
    for errors in ([], 5, [1], [KeyboardInterrupt()]):
        try:
            ExceptionGroup("group", errors)
        except (TypeError, ValueError) as error:
            print(error)
    for call in (lambda group: group.split(), lambda group: group.subgroup(5), lambda group: ExceptionGroup("alone")):
        try:
            call(ExceptionGroup("group", [ValueError(1)]))
        except TypeError as error:
            print(error)


asyncio.run(main())
