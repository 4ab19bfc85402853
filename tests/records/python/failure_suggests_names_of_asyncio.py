"""A name that asyncio has not: what it may have been is looked for among all of its names."""
import asyncio


async def main():
    for wrong in ("creat_task", "Quee"):
        try:
            getattr(asyncio, wrong)
        except AttributeError as error:
            print(error, error.name, error.obj is asyncio)
    print(asyncio.coroutines.__name__.split(".")[0])
    await asyncio.coroutine(main)


asyncio.run(main())
