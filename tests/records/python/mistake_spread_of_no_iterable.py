"""`f(*x)` of what is no iterable names the function, as does `f(**x)`; in a display it does not."""
import asyncio


def plain(*items, **options):
    return items, options


class Kitchen:
    def __init__(self, *dishes):
        self.dishes = dishes

    def serve(self, *dishes):
        return dishes


async def dishes():
    return ["soup"]


async def main():
    order = dishes()
    for call in (
        lambda: plain(*5),
        lambda: plain(*order),
        lambda: plain(1, *5),
        lambda: plain(*[1], *None),
        lambda: plain(**5),
        lambda: print(*None),
        lambda: Kitchen(*5),
        lambda: Kitchen().serve(*order),
        lambda: max(*5),
        lambda: asyncio.gather(*order),
        lambda: asyncio.wait_for(*5),
        lambda: asyncio.sleep(*5),
        lambda: [*order],
        lambda: {*5},
        lambda: {**5},
        lambda: plain(*"ab", **{"c": 1}),
    ):
        try:
            print(call())
        except TypeError as error:
            print(error)
    print(await asyncio.gather(*[order, dishes()]))
    print(asyncio.wait_for.__module__, asyncio.timeout.__module__)


class Handed:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def hand_over():
    for value in (1, asyncio.get_running_loop().create_future(), 10**60):
        try:
            await Handed(value)
        except RuntimeError as error:
            print(str(error).split(' coro=')[0])
    future = asyncio.get_running_loop().create_future()
    future.set_result(10**60)
    print(future)


asyncio.run(main())
asyncio.run(hand_over())
