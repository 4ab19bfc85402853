import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for i in range(3):
        loop.call_soon(lambda: print("late binding sees", i))
    for i in range(3):
        loop.call_soon(lambda i=i: print("a default keeps", i))
    await asyncio.sleep(0)


asyncio.run(main())
