import asyncio


async def step(name, fail=False):
    try:
        print("begin", name)
        await asyncio.sleep(0.01)
        if fail:
            raise ValueError(name)
        print("end", name)
    except ValueError:
        print("except", name)
        raise
    else:
        print("else", name)
    finally:
        print("finally", name)


async def main():
    await step("one")
    try:
        await step("two", fail=True)
    except ValueError as error:
        print("main caught", error)
    finally:
        print("main finally")


asyncio.run(main())
