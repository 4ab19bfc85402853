import asyncio
async def f(n):
    await asyncio.sleep(n)
    print("f", n)
    return n
async def g():
    loop = asyncio.get_running_loop()
    h = loop.call_later(0.005, print, "never")
    h.cancel()
    await asyncio.wait_for(asyncio.sleep(0.001), 0.004)
    await asyncio.sleep(0.01)
    print(asyncio.current_task().get_name())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
t = loop.create_task(f(0.2))
print(loop.run_until_complete(f(0.1)))
print(loop.run_until_complete(t))
loop.call_later(0.05, loop.stop)
loop.run_forever()
loop.run_until_complete(g())
loop.close()
asyncio.run(g())
