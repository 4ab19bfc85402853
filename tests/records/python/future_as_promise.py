import asyncio


def old_api(callback):
    asyncio.get_running_loop().call_later(0.2, callback, None, "payload")


def broken_api(callback):
    asyncio.get_running_loop().call_later(0.1, callback, OSError("disk full"), None)


def promisify(api):
    future = asyncio.get_running_loop().create_future()

    def done(error, value):
        if future.done():
            return
        if error:
            future.set_exception(error)
        else:
            future.set_result(value)

    api(done)
    return future


async def main():
    print(await promisify(old_api))
    try:
        await promisify(broken_api)
    except OSError as error:
        print("failed:", error)
    with_limit = promisify(lambda done: None)
    try:
        await asyncio.wait_for(with_limit, 0.1)
    except TimeoutError:
        print(with_limit.cancelled())


asyncio.run(main())
