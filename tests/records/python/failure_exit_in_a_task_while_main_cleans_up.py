import asyncio
async def quitter():
    await asyncio.sleep(0.1)
    raise SystemExit("bye")
async def main():
    t = asyncio.create_task(quitter())
    try:
        await asyncio.sleep(5)
    finally:
        print("main finally")
        await asyncio.sleep(1)
        print("main cleaned")
asyncio.run(main())
