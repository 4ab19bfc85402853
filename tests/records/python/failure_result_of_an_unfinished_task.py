import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(1, "slept"))
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)
    task.cancel()
    await asyncio.sleep(0)
    for ask in (task.result, task.exception):
        try:
            ask()
        except asyncio.CancelledError as error:
            print("cancelled", error.args)
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    for act in (lambda: future.set_result(2), lambda: future.set_exception(ValueError)):
        try:
            act()
        except asyncio.InvalidStateError as error:
            print(error)
    print(future.cancel(), future)


asyncio.run(main())
