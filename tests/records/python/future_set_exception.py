import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.25, future.set_exception, OSError("connection lost"))
    try:
        await future
    except OSError as error:
        print("failed with", error)
    print(type(future.exception()).__name__)


asyncio.run(main())
