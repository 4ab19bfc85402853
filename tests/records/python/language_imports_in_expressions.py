import sys


def now():
    return __import__("time").perf_counter()


async def main():
    asyncio = __import__("asyncio")
    start = now()
    await asyncio.sleep(0.25)
    print(f"{now() - start:.2f}", file=sys.stdout)

__import__("asyncio").run(main())
