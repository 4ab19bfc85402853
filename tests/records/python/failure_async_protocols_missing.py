import asyncio


class Plain:
    pass


class OnlySync:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def __iter__(self):
        return iter([1])


async def coroutine():
    return [1, 2]


async def main():
    for thing in (Plain(), OnlySync()):
        try:
            async with thing:
                pass
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
        try:
            async for _ in thing:
                pass
        except TypeError as error:
            print(error)
    pending = coroutine()
    try:
        for _ in pending:
            pass
    except TypeError as error:
        print(error)
    try:
        with OnlySync() as it, Plain():
            pass
    except (TypeError, AttributeError) as error:
        print(error)
    print(await pending)


asyncio.run(main())
