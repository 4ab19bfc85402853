import asyncio


async def worker(n):
    try:
        print("start", n)
        await asyncio.sleep(n)
        print("never printed")
    finally:
        print("finally", n)


async def main():
    asyncio.ensure_future(worker(1))
    await asyncio.sleep(0.1)
    print("main done")


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("after the loop")
