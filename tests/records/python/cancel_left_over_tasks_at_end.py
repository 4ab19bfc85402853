# When main returns, run() cancels what is left and waits for it.
import asyncio


async def background(n):
    try:
        print("background", n, "begins")
        await asyncio.sleep(100)
    finally:
        print("background", n, "is cleaned up")
        await asyncio.sleep(0.01)
        print("background", n, "is gone")


async def main():
    asyncio.create_task(background(1))
    await asyncio.sleep(0.5)
    asyncio.create_task(background(2))
    print("main returns")


asyncio.run(main())
print("after run")
