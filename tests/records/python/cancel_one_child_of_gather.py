import asyncio


async def child(n):
    await asyncio.sleep(n)
    print("child", n, "done")
    return n


async def main():
    victim = asyncio.create_task(child(2))
    asyncio.get_running_loop().call_later(0.5, victim.cancel)
    try:
        await asyncio.gather(child(1), victim)
    except asyncio.CancelledError:
        print("gather raised CancelledError, main goes on")
    await asyncio.sleep(1)
    print("end")


asyncio.run(main())
