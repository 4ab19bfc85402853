# 5 + 5, 2 + 8 and 8 + 2 all end at 10: who set the last timer first, goes first.
import asyncio


async def walk(name, *steps):
    for step in steps:
        await asyncio.sleep(step / 1000)
    print(name)


async def main():
    await asyncio.gather(
        walk("10", 10),
        walk("5+5", 5, 5),
        walk("2+8", 2, 8),
        walk("8+2", 8, 2),
        walk("3+3+4", 3, 3, 4),
    )


asyncio.run(main())
