import asyncio

async def inner():
    await asyncio.sleep(0.1)
    return 5

async def outer():
    return await inner()

async def main():
    c = outer()
    print(c.cr_running, c.cr_await, c.cr_frame is not None)
    t = asyncio.create_task(c)
    await asyncio.sleep(0.05)
    print(c.cr_running, c.cr_await.__name__ if c.cr_await else None)
    print(await t)
    print(c.cr_frame, c.cr_await, c.cr_running)
    print(c.cr_code.co_name)

asyncio.run(main())
