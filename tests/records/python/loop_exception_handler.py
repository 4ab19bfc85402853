import asyncio


def handler(loop, context):
    print("handler heard:", context["message"])
    print("keys:", sorted(context))
    error = context.get("exception")
    if error is not None:
        print("error:", repr(error))


async def fails():
    raise ValueError("nobody awaits me")


def callback():
    raise KeyError("in a callback")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    asyncio.create_task(fails())
    await asyncio.sleep(0.1)
    loop.call_soon(callback)
    loop.call_later(0.2, callback)
    await asyncio.sleep(0.5)
    loop.call_exception_handler({"message": "by hand", "answer": 42})
    try:
        loop.set_exception_handler(42)
    except TypeError as error:
        print(error)
    loop.set_exception_handler(None)
    loop.call_soon(callback)
    await asyncio.sleep(0)
    print("still running")


asyncio.run(main())
