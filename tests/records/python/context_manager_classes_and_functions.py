import asyncio
import time
from contextlib import asynccontextmanager, contextmanager, suppress


@contextmanager
def timed(label):
    start = time.perf_counter()
    try:
        yield lambda: time.perf_counter() - start
    finally:
        print(f"{label}: {time.perf_counter() - start:.2f} s")


@asynccontextmanager
async def session(name):
    print("login", name)
    await asyncio.sleep(0.1)
    try:
        yield {"user": name}
    except PermissionError as error:
        print("denied:", error)
    finally:
        await asyncio.sleep(0.1)
        print("logout", name)


async def main():
    with timed("all") as elapsed:
        async with session("ann") as it:
            print(it, f"{elapsed():.1f}")
        async with session("bob"):
            raise PermissionError("admin only")
        with suppress(KeyError):
            {}["missing"]
        try:
            async with session("eve"):
                raise ValueError("other")
        except ValueError as error:
            print("through:", error)


asyncio.run(main())
