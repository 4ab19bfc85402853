import asyncio


async def slow(seconds):
    await asyncio.sleep(seconds)
    return f"slept {seconds}"


async def with_wait_for(seconds):
    try:
        return await asyncio.wait_for(slow(seconds), timeout=0.2)
    except asyncio.TimeoutError:
        return "wait_for gave up"


async def with_timeout(seconds):
    try:
        async with asyncio.timeout(0.2):
            return await slow(seconds)
    except TimeoutError:
        return "timeout gave up"


async def with_wait(seconds):
    task = asyncio.create_task(slow(seconds))
    done, pending = await asyncio.wait({task}, timeout=0.2)
    if pending:
        task.cancel()
        return "wait gave up"
    return task.result()


async def main():
    for seconds in (0.1, 0.2, 0.3):
        print(seconds, await asyncio.gather(with_wait_for(seconds), with_timeout(seconds), with_wait(seconds)))


asyncio.run(main())
