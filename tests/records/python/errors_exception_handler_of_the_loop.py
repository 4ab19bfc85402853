import asyncio


def handle(loop, context):
    print("handler:", context["message"])
    print("        ", repr(context.get("exception")))


def broken_callback():
    raise ValueError("in a callback")


async def forgotten():
    raise KeyError("nobody asks")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handle)
    loop.call_soon(broken_callback)
    task = asyncio.create_task(forgotten())
    await asyncio.sleep(0.1)
    del task
    await asyncio.sleep(0.1)
    loop.call_exception_handler({"message": "by hand"})
    print("the loop lives on")


asyncio.run(main())
