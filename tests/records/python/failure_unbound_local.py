import asyncio

counter = 0


async def increment():
    print("counting")
    counter += 1


asyncio.run(increment())
