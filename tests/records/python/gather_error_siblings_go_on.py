# gather passes the first error on at once, but stops nobody.
import asyncio


async def ok(n, seconds):
    await asyncio.sleep(seconds)
    print("sibling", n, "is done")
    return n


async def bad(seconds):
    await asyncio.sleep(seconds)
    raise ValueError("no luck")


async def main():
    try:
        await asyncio.gather(ok(1, 0.03), bad(0.01), ok(2, 0.05))
    except ValueError as error:
        print("caught:", error)
    await asyncio.sleep(0.1)
    print("end of main")


asyncio.run(main())
