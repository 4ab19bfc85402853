import asyncio


async def slow(name, seconds):
    for number in range(3):
        await asyncio.sleep(seconds)
        yield f"{name}{number}"


async def merge(*generators):
    pending = {asyncio.create_task(it.__anext__()): it for it in generators}
    while pending:
        done, _ = await asyncio.wait(list(pending), return_when=asyncio.FIRST_COMPLETED)
        for task in sorted(done, key=lambda task: task.get_name()):
            generator = pending.pop(task)
            try:
                yield task.result()
            except StopAsyncIteration:
                continue
            pending[asyncio.ensure_future(generator.__anext__())] = generator


async def main():
    async for item in merge(slow("a", 0.02), slow("b", 0.03)):
        print(item)


asyncio.run(main())
