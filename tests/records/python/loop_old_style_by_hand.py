import asyncio
async def w(n):
    print("start", n)
    await asyncio.sleep(n)
    print("end", n)
    return n
loop = asyncio.get_event_loop()
print(loop.is_running(), loop.is_closed())
r = loop.run_until_complete(asyncio.gather(w(1), w(2)))
print(r)
t = loop.create_task(w(3))
loop.run_until_complete(t)
print(t.get_loop() is loop, t.result())
loop.close()
print(loop.is_closed())
try:
    loop.run_until_complete(w(1))
except RuntimeError as e:
    print(e)
try:
    loop.call_soon(print, 1)
except RuntimeError as e:
    print(e)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
def tick(n):
    print("tick", n)
    if n: loop.call_later(0.5, tick, n-1)
    else: loop.stop()
loop.call_soon(tick, 3)
try:
    loop.run_forever()
finally:
    loop.close()
print(loop)
asyncio.run(w(1))
try:
    asyncio.get_event_loop()
except RuntimeError as e: print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e: print(e)
loop2 = asyncio.new_event_loop()
f = loop2.create_future()
async def other():
    try:
        await f
    except RuntimeError as e: print(str(e)[-29:])
    try:
        loop2.run_until_complete(w(1))
    except RuntimeError as e: print(e)
    try:
        asyncio.get_running_loop().run_until_complete(w(1))
    except RuntimeError as e: print(e)
    try: asyncio.run(w(1))
    except RuntimeError as e: print(e)
    try: asyncio.get_running_loop().close()
    except RuntimeError as e: print(e)
asyncio.run(other())
