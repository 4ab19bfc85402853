import asyncio


class Slow:
    async def __aenter__(self):
        try:
            await asyncio.sleep(1)
        finally:
            print("enter interrupted")

    async def __aexit__(self, *error):
        print("never called")


async def job():
    async with Slow():
        print("never here")


async def main():
    try:
        await asyncio.wait_for(job(), 0.1)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__))


asyncio.run(main())
