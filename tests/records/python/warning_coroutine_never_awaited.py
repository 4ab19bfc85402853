import asyncio


async def save():
    print("saved")


async def main():
    save()
    print("forgot to await")
    await save()


asyncio.run(main())
