import asyncio


async def main():
    settings = {"host": "localhost"}
    print(settings["host"])
    await asyncio.sleep(0.1)
    print(settings["port"])


asyncio.run(main())
