import asyncio


async def quick():
    return "value"


async def other():
    print("other had its turn")


async def main():
    task = asyncio.create_task(quick())
    await task
    asyncio.create_task(other())
    print("the first await of a finished task:", await task)
    print("the second:", await task)
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
