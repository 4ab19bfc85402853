import asyncio, time, threading
def blocking(n, d):
    print("start", n, threading.current_thread().name)
    time.sleep(d)
    print("end", n)
    return n * 10
async def ticker():
    for i in range(4):
        print("tick", i)
        await asyncio.sleep(0.25)
async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(ticker())
    r = await loop.run_in_executor(None, blocking, 1, 0.6)
    print("result", r)
    print(await asyncio.gather(asyncio.to_thread(blocking, 2, 0.3), asyncio.to_thread(blocking, 3, 0.1)))
    await t
    try:
        await asyncio.to_thread(lambda: 1/0)
    except ZeroDivisionError as e:
        print("caught", e)
asyncio.run(main())
print("over")
