import asyncio


async def setter(future, value):
    print("setting", value)
    future.set_result(value)
    print("set, the waiter runs later")


async def waiter(future, name):
    print(name, "waits")
    print(name, "got", await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    await asyncio.gather(waiter(future, "x"), waiter(future, "y"), setter(future, 42), waiter(future, "z"))


asyncio.run(main())
