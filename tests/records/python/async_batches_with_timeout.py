import asyncio
from typing import AsyncIterator

SENTINEL = object()

async def source(n: int) -> AsyncIterator[int]:
    for i in range(n):
        await asyncio.sleep(0.05)
        yield i

async def batched(it, size, timeout):
    q: asyncio.Queue = asyncio.Queue()
    async def feed():
        async for x in it:
            await q.put(x)
        await q.put(SENTINEL)
    feeder = asyncio.create_task(feed())
    batch = []
    try:
        while True:
            try:
                x = await asyncio.wait_for(q.get(), timeout)
            except asyncio.TimeoutError:
                if batch:
                    yield batch, "timeout"
                    batch = []
                continue
            if x is SENTINEL:
                break
            batch.append(x)
            if len(batch) >= size:
                yield batch, "full"
                batch = []
        if batch:
            yield batch, "rest"
    finally:
        feeder.cancel()
        print("feeder", feeder.done())

async def main():
    async for b, why in batched(source(8), 3, 0.04):
        print(b, why)
        await asyncio.sleep(0.1)

asyncio.run(main())
