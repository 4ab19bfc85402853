import asyncio


async def job(n):
    print("start", n)
    await asyncio.sleep(0.01 * (3 - n))
    print("end", n)
    return n * n


async def main():
    results = await asyncio.gather(job(0), job(1), job(2))
    print("results keep the order of the arguments:", results)


asyncio.run(main())
