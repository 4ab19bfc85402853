# An error leaves the loop over an async generator: the loop's own task closes the generator, begun before what the handler
# starts.
import asyncio


async def numbers():
    try:
        for number in range(5):
            yield number
    finally:
        await asyncio.sleep(0)
        print("generator closed")


async def ticks(name):
    for turn in range(4):
        print(name, turn)
        await asyncio.sleep(0)


async def fails():
    try:
        async for number in numbers():
            if number == 1:
                raise ValueError(number)
    finally:
        asyncio.create_task(ticks("failed"))
        print(await asyncio.create_task(asyncio.sleep(0, "cleaned up")))


async def cancels():
    try:
        async for number in numbers():
            asyncio.current_task().cancel()
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        asyncio.create_task(ticks("cancelled"))
        print(await asyncio.create_task(asyncio.sleep(0, "over")))


def plain():
    try:
        yield 1
        yield 2
    finally:
        print("plain closed")


async def main():
    for step in (fails, cancels):
        try:
            await step()
        except ValueError as error:
            print(repr(error))
        await asyncio.sleep(0.01)
    try:
        for value in plain():
            raise KeyError(value)
    except KeyError as error:
        print("caught", error)


asyncio.run(main())
