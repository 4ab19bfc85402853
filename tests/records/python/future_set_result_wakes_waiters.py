import asyncio


async def waiter(name, future):
    print(name, "waits")
    print(name, "got", await future)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in "AB"]
    await asyncio.sleep(0.01)
    print("done?", future.done())
    future.set_result("news")
    print("result is set, nobody has run yet; done?", future.done())
    await asyncio.gather(*tasks)
    print("awaited again:", await future)


asyncio.run(main())
