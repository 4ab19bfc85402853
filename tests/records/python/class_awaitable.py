import asyncio


class Later:
    """Something with __await__ can be awaited."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        print("asked for", self.value)
        yield from asyncio.sleep(0.2).__await__()
        return self.value


async def main():
    print(await Later("tea"))
    print(await asyncio.gather(*[asyncio.create_task(wrap(n)) for n in range(2)]))


async def wrap(n):
    return await Later(n)


asyncio.run(main())
