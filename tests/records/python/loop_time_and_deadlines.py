import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(0.5)
    print(f"{loop.time() - start:.3f}")
    loop.call_at(start + 1, print, "one second after the start")
    await asyncio.sleep(1)
    print(f"{loop.time() - start:.3f}")


asyncio.run(main())
