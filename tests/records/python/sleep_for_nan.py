import asyncio

NAN = float('nan')


async def ticker():
    for n in range(4):
        print('tick', n)
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(ticker())
    # Neither positive nor not: a timer, which is due at once.
    print(await asyncio.sleep(NAN, 'slept'))
    await task
    await asyncio.sleep(0.5)
    print(await asyncio.sleep(delay=NAN, result='again'))
    try:
        async with asyncio.timeout(None):
            print(await asyncio.sleep(float('-inf'), 'not at all'))
            print(await asyncio.sleep(-NAN, 'minus'))
    except TimeoutError:
        print('too late')
    waiting = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.sleep(0)
    print(await asyncio.sleep(NAN, 'beside a timer that was cancelled'))
    task = asyncio.create_task(asyncio.sleep(NAN, 'never'))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled')


asyncio.run(main())
