import asyncio


async def main():
    print("so far so good")
    await asyncio.sleep(0.2)
    print(undefined_name)


asyncio.run(main())
