import asyncio
async def f(): return asyncio.current_task().get_name()
async def main():
    loop = asyncio.get_running_loop()
    a = loop.create_task(f(), name="n1"); b = asyncio.create_task(f()); c = asyncio.create_task(f(), name="n2"); d = asyncio.create_task(f())
    e = asyncio.Task(f(), name="n3"); g = asyncio.Task(f()); h = asyncio.ensure_future(f())
    print(await asyncio.gather(a, b, c, d, e, g, h, f(), f()))
    async with asyncio.TaskGroup() as tg: x = tg.create_task(f(), name="q"); y = tg.create_task(f())
    print(x.result(), y.result())
    print(await asyncio.wait_for(f(), 1), await asyncio.shield(f()), [await c for c in asyncio.as_completed([f()])])
asyncio.run(main())
async def m2(): return await asyncio.create_task(f())
print(asyncio.run(m2()))
loop = asyncio.new_event_loop(); print(loop.run_until_complete(f()), loop.run_until_complete(loop.create_task(f(), name="k")), loop.run_until_complete(f()))
