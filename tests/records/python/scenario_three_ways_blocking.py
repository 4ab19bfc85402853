import asyncio
import time

async def docs():
    print("docs: start")
    time.sleep(1)  # blocks: not one other task can run
    print("docs: done")

async def source():
    print("source: start")
    time.sleep(0.8)
    print("source: done")

async def issues():
    print("issues: start")
    time.sleep(0.5)
    print("issues: done")

async def main():
    started = time.perf_counter()
    await asyncio.gather(docs(), source(), issues())
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
