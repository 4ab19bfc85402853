import asyncio


async def job(milliseconds):
    await asyncio.sleep(milliseconds / 1000)


async def main():
    await asyncio.gather(*[job(1 + n % 1000) for n in range(100_000)])


asyncio.run(main())
