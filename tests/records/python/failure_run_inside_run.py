import asyncio


async def inner():
    return 1


async def main():
    coroutine = inner()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    loop = asyncio.get_running_loop()
    again = inner()
    try:
        loop.run_until_complete(again)
    except RuntimeError as error:
        print(error)
    again.close()


asyncio.run(main())
print("outside:", end=" ")
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.create_task(main)
except RuntimeError as error:
    print(error)
