import asyncio
import time

async def docs():
    print("docs: start")
    await asyncio.sleep(1)
    print("docs: done")

async def source():
    print("source: start")
    await asyncio.sleep(0.8)
    print("source: done")

async def issues():
    print("issues: start")
    await asyncio.sleep(0.5)
    print("issues: done")

async def main():
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        group.create_task(docs())
        group.create_task(source())
        group.create_task(issues())
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
