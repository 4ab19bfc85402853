import asyncio
from contextlib import aclosing


async def rows(name):
    print("open", name)
    try:
        for row in range(100):
            yield row
            await asyncio.sleep(0.01)
    finally:
        await asyncio.sleep(0.05)
        print("close", name)


async def main():
    async with aclosing(rows("first")) as cursor:
        async for row in cursor:
            if row == 2:
                break
    print("after the first")
    async for row in rows("second"):
        if row == 2:
            break
    print("after the second, which is closed later")
    await asyncio.sleep(0.1)
    print("end")


asyncio.run(main())
