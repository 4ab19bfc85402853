"""Asynchronous generators that nobody holds any more are closed by tasks; `asyncio.run` cancels such a task before it begins."""
import asyncio


async def numbers(name):
    try:
        number = 0
        while True:
            yield number
            number += 1
    except GeneratorExit:
        print(name, "is told to exit")
        raise
    finally:
        await asyncio.sleep(0)
        print(name, "is closed")


async def consume(name):
    async for number in numbers(name):
        if number == 1:
            raise ValueError(name)


async def main():
    kept = numbers("kept")
    print(await anext(kept))
    async for number in numbers("left"):
        if number == 1:
            break
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    try:
        await consume("failed")
    except ValueError as error:
        print("failed:", error)
    running = numbers("running")
    first = asyncio.create_task(running.asend(None))
    print(await first, await asyncio.create_task(anext(running)))
    print("main ends")


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context.get("exception"))))
with asyncio.Runner(loop_factory=lambda: loop) as runner:
    runner.run(main())
print("done")
