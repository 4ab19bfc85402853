import asyncio
import time


async def heartbeat():
    start = time.perf_counter()
    for beat in range(5):
        late = time.perf_counter() - start - beat * 0.2
        print(f"beat {beat}, {late * 1000:.0f} ms late")
        await asyncio.sleep(0.2)


async def main():
    beating = asyncio.create_task(heartbeat())
    await asyncio.sleep(0.3)
    time.sleep(0.35)
    await beating


asyncio.run(main())
