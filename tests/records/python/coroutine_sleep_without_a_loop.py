import asyncio


async def greet():
    print("hello")
    await asyncio.sleep(0)
    print("after a bare turn")
    try:
        await asyncio.sleep(1)
    except RuntimeError as error:
        print("sleep:", error)
    return "done"


coroutine = greet()
while True:
    try:
        print("yielded", coroutine.send(None))
    except StopIteration as stop:
        print("returned", stop.value)
        break

napping = asyncio.sleep(0.5, "rested")
try:
    napping.send(None)
except RuntimeError as error:
    print("by hand:", error)
print(asyncio.run(asyncio.sleep(0.5, "rested")))
