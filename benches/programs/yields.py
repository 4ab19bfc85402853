import asyncio


async def job():
    for _ in range(1_000):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[job() for _ in range(1_000)])


asyncio.run(main())
