import asyncio
import time

attempts = 0


async def call_service():
    global attempts
    attempts += 1
    await asyncio.sleep(0.05)
    if attempts < 4:
        raise ConnectionError(f"attempt {attempts} failed")
    return "200 OK"


async def with_retry(tries, delay):
    for n in range(tries):
        try:
            return await call_service()
        except ConnectionError as error:
            wait = delay * 2 ** n
            print(f"{error}, next try in {wait:.1f}s")
            await asyncio.sleep(wait)
    raise TimeoutError("gave up")


async def main():
    start = time.perf_counter()
    print(await with_retry(5, 0.1))
    print(f"{time.perf_counter() - start:.2f}s")


asyncio.run(main())
