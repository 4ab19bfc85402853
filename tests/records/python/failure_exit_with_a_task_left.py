import asyncio
async def boom(n):
    await asyncio.sleep(n)
async def main():
    t = asyncio.create_task(boom(5))
    await asyncio.sleep(0)
    raise SystemExit(3)
asyncio.run(main())
