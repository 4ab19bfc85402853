import asyncio

async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            t = asyncio.current_task()
            print("refused", i, e.args, t.cancelling(), t.uncancel(), t.cancelling())
    return "finally"

async def main():
    t = asyncio.create_task(stubborn(), name="mule")
    await asyncio.sleep(0.5)
    print(t.cancel("please"), t.cancelling())
    await asyncio.sleep(0.1)
    print(t.cancel(), t.cancelled(), t.done())
    print(await t, t.cancelled())
    print(t.cancel(), repr(t).split(" coro")[0])

asyncio.run(main())
