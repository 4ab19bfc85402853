import asyncio
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
async def tick(n):
    for i in range(n):
        print("tick", i)
        await asyncio.sleep(1)
    return n
def stopper():
    print("stopping")
    loop.stop()
t = loop.create_task(tick(5))
loop.call_later(2.5, stopper)
loop.run_forever()
print(t.done(), loop.is_running(), loop.is_closed())
print(loop.run_until_complete(t))
try:
    loop.run_until_complete(tick(1)) if False else None
    loop.run_until_complete(asyncio.wait_for(asyncio.sleep(5), 1))
except asyncio.TimeoutError:
    print("timeout")
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
