import asyncio


async def fetch(n):
    await asyncio.sleep(n / 100)
    return n


async def main():
    try:
        for result in asyncio.gather(*[fetch(n) for n in range(3)]):
            print('got', type(result).__name__, result.done())
    except RuntimeError as error:
        print('RuntimeError:', error)
    for result in await asyncio.gather(*[fetch(n) for n in range(3)]):
        print('got', result)
    task = asyncio.create_task(fetch(4))
    await task
    print([item for item in task])


asyncio.run(main())
