import asyncio


async def download(name, seconds):
    print(f"{name}: connecting")
    try:
        await asyncio.sleep(seconds)
        print(f"{name}: done")
        return name
    except asyncio.CancelledError:
        print(f"{name}: cancelled, deleting the partial file")
        await asyncio.sleep(0.05)
        raise
    finally:
        print(f"{name}: connection closed")


async def main():
    tasks = [asyncio.create_task(download(f"file{i}", i * 0.1)) for i in range(1, 5)]
    done, pending = await asyncio.wait(tasks, timeout=0.25)
    print(len(done), "done,", len(pending), "pending")
    for task in tasks:
        if task in pending:
            task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(results)


asyncio.run(main())
