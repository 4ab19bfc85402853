# Without await the coroutine is only an object.
import asyncio


async def double(n):
    return 2 * n


async def main():
    result = double(21)
    print(type(result).__name__)
    print(await result)


asyncio.run(main())
