import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(10))
    t.cancel()
    await t
asyncio.run(main())
