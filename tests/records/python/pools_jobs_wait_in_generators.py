import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager


def read(number):
    time.sleep(0.05)
    return f"row {number}"


def rows(table, count):
    for number in range(count):
        yield f"{table} {read(number)}"


@contextmanager
def timed(label):
    started = time.perf_counter()
    yield
    print(f"{label} took {time.perf_counter() - started:.2f} s")


def report(table):
    with timed(table):
        return ", ".join(rows(table, 3))


def any_long(table):
    return any(len(row) > 11 for row in rows(table, 4))


def pairs(table):
    return dict(zip("abc", rows(table, 2)))


async def ticker(stop):
    ticks = 0
    while not stop.is_set():
        await asyncio.sleep(0.04)
        ticks += 1
    print(ticks, "ticks")


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    ticking = asyncio.create_task(ticker(stop))
    with ThreadPoolExecutor(max_workers=3) as pool:
        jobs = [loop.run_in_executor(pool, report, table) for table in ("users", "orders")]
        jobs.append(loop.run_in_executor(pool, any_long, "invoices"))
        for job in asyncio.as_completed(jobs):
            print(await job)
    print(await asyncio.to_thread(pairs, "items"))
    print(await asyncio.to_thread(lambda: [*rows("spread", 2)]))
    stop.set()
    await ticking


asyncio.run(main())
