"""What becomes of an asynchronous generator that a loop was left with: the loop closes it later, in a task of its own. If the
program ends first, that task is cancelled before it begins, and the generator sees the cancellation."""
import asyncio


async def ticker(name):
    try:
        for tick in range(5):
            yield tick
            await asyncio.sleep(0.01)
    except BaseException as error:
        print(name, "saw", type(error).__name__)
        raise
    finally:
        print(name, "cleans up")
        await asyncio.sleep(0.01)
        print(name, "is clean")


async def ends_at_once():
    async for tick in ticker("a"):
        print("a", tick)
        if tick == 1:
            break
    print("a is over")


async def goes_on():
    async for tick in ticker("b"):
        print("b", tick)
        if tick == 1:
            break
    print("b goes on")
    await asyncio.sleep(0.05)
    print("b is over")


held = ticker("c")


async def holds():
    async for tick in held:
        print("c", tick)
        if tick == 1:
            break
    print("c is over")


async def closes():
    ticks = ticker("d")
    async for tick in ticks:
        print("d", tick)
        if tick == 1:
            break
    await ticks.aclose()
    print("d is over")


for main in (ends_at_once, goes_on, holds, closes):
    print("---", main.__name__)
    asyncio.run(main())
print("--- the end")
