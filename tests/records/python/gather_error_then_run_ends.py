# The error ends main, and the end of main cancels who is left.
import asyncio


async def ok(n, seconds):
    try:
        await asyncio.sleep(seconds)
        print("sibling", n, "is done")
    except asyncio.CancelledError:
        print("sibling", n, "is cancelled")
        raise
    finally:
        print("sibling", n, "cleans up")


async def bad():
    await asyncio.sleep(0.01)
    raise RuntimeError("boom")


async def main():
    await asyncio.gather(ok(1, 0.03), bad(), ok(2, 0.05))


asyncio.run(main())
