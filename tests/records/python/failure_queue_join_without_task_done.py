import asyncio


async def worker(queue):
    while True:
        print("got", await queue.get())


async def main():
    queue = asyncio.Queue()
    for n in range(3):
        await queue.put(n)
    asyncio.create_task(worker(queue))
    await queue.join()
    print("never")


asyncio.run(main())
