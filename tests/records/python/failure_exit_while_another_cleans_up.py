import asyncio
async def boom(n):
    try:
        await asyncio.sleep(n)
    finally:
        print("cleanup")
        await asyncio.sleep(1)
        print("cleaned")
async def main():
    t = asyncio.create_task(boom(5))
    await asyncio.sleep(0.1)
    print("exit")
    import sys
    sys.exit(3)
asyncio.run(main())
