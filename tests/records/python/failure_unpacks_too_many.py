import asyncio
async def main():
    a, b = await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2), asyncio.sleep(0, 3))
asyncio.run(main())
