# Awaiting a coroutine runs it on the spot: the loop has no part in it.
import asyncio


async def inner():
    print("inner")
    return 7


async def bystander():
    print("bystander")


async def main():
    asyncio.create_task(bystander())
    coroutine = inner()
    print("a coroutine is made, nothing ran")
    print("inner returned", await coroutine)
    print("the bystander still waits")
    await asyncio.sleep(0)
    print("now it has run")


asyncio.run(main())
