# sleep(0) gives everybody else one turn.
import asyncio


async def count(name, n):
    for i in range(n):
        print(f"{name}{i}", end=" ")
        await asyncio.sleep(0)
    print(f"{name} is done")


async def main():
    await asyncio.gather(count("a", 3), count("b", 5), count("c", 1))


asyncio.run(main())
