import asyncio


async def dots(n):
    for _ in range(n):
        print(".", end="", flush=True)
        await asyncio.sleep(0.1)
    print(" done")


asyncio.run(dots(5))
