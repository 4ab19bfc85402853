import asyncio


async def level3():
    print("level 3")
    return 3


async def level2():
    value = await level3()
    print("level 2")
    return value + 1


async def level1():
    return await level2() + 1


async def other():
    print("other")


async def main():
    asyncio.create_task(other())
    print(await level1())
    print("nobody else ran yet")
    await asyncio.sleep(0)
    print("now other did")


asyncio.run(main())
