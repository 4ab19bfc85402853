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
    await asyncio.gather(docs(), source(), issues())
    print(f"total: {time.perf_counter() - started:.2f} s")

asyncio.run(main())
