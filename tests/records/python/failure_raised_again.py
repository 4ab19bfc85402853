"""A bare `raise` goes on with the same error, and adds no line to its traceback."""
import asyncio
import traceback


async def load(name):
    raise FileNotFoundError(2, "No such file", name)


async def start():
    try:
        await load("settings")
    except OSError:
        print("while starting")
        raise


async def main():
    try:
        await start()
    except OSError as error:
        print("".join(traceback.format_exception(error)))
        agen = numbers()
        await anext(agen)
        try:
            await agen.athrow(ValueError, "of old", None)
        except ValueError as other:
            print(repr(other), repr(other.__context__))
        raise


async def numbers():
    yield 1


asyncio.run(main())
