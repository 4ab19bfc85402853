import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for n in range(3):
        future.add_done_callback(lambda f, n=n: print("callback", n, f.result()))
    loop.call_soon(print, "queued before the result")
    future.set_result("ready")
    loop.call_soon(print, "queued after the result")
    await asyncio.sleep(0)
    print("end of main")


asyncio.run(main())
