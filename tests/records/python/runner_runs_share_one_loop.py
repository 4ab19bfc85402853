import asyncio


async def step(name):
    loop = asyncio.get_running_loop()
    print(name, "in", loop is runner.get_loop(), asyncio.current_task().get_name())
    await asyncio.sleep(0.5)
    return name


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background cancelled")


async def leave_something():
    asyncio.create_task(background())
    await asyncio.sleep(0)
    print("leaving")


async def nested():
    coro = step("never")
    try:
        runner.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()


with asyncio.Runner(debug=False) as runner:
    print(runner.run(step("first")))
    print(runner.run(step("second")))
    runner.run(nested())
    runner.run(leave_something())
    try:
        runner.run(42)
    except ValueError as error:
        print(error)
print("closed")
try:
    runner.get_loop()
except RuntimeError as error:
    print(error)

runner = asyncio.Runner(loop_factory=asyncio.new_event_loop)
print(runner.run(asyncio.sleep(0.25, "slept")))
loop = runner.get_loop()
runner.close()
print(loop.is_closed())
