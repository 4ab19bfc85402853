import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    try:
        future.result()
    except asyncio.InvalidStateError as error:
        print("too early:", error)
    future.set_result(1)
    try:
        future.set_result(2)
    except asyncio.InvalidStateError as error:
        print("too late:", error)
    print(future.result(), future.done(), future.cancelled())


asyncio.run(main())
