import asyncio


async def value():
    print("value runs")
    return 7


async def main():
    for limit in (0, -1):
        try:
            print(await asyncio.wait_for(value(), limit))
        except TimeoutError as error:
            print(limit, "->", repr(error))
    done = asyncio.create_task(value())
    await done
    print(await asyncio.wait_for(done, 0))
    try:
        async with asyncio.timeout(0):
            print("inside")
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("timeout(0)")
    async with asyncio.timeout(0):
        print("without an await nothing happens")


asyncio.run(main())
