# A callback style API wrapped into something to await.
import asyncio


def read_sensor(loop, on_value):
    loop.call_later(0.3, on_value, 21.5)


async def temperature():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    read_sensor(loop, future.set_result)
    return await future


async def main():
    print("it is", await temperature(), "degrees")


asyncio.run(main())
