import asyncio
import sys


async def job(number):
    await asyncio.sleep(0.1)
    return number


def attempt(title, make):
    coroutine = job(1)
    try:
        made = make(coroutine)
    except TypeError as error:
        print(f"{title}: {error}")
    else:
        print(f"{title}: {type(made).__name__}")
    finally:
        coroutine.close()


async def main():
    loop = asyncio.get_running_loop()
    attempt("create_task", lambda coroutine: asyncio.create_task(coroutine, eager_start=True))
    attempt("loop.create_task", lambda coroutine: loop.create_task(coroutine, eager_start=True))
    attempt("gather", lambda coroutine: asyncio.gather(coroutine, loop=loop))
    attempt("sleep", lambda coroutine: asyncio.sleep(1, loop=loop))
    attempt("Lock", lambda coroutine: asyncio.Lock(loop=loop))
    attempt("Queue", lambda coroutine: asyncio.Queue(loop=loop))
    print(await asyncio.sleep(delay=0.1, result="kept"))
    print(await asyncio.create_task(coro=job(2), name="by keyword"))


attempt("run", lambda coroutine: asyncio.run(coroutine, loop_factory=asyncio.new_event_loop))
asyncio.run(main=main(), debug=False)
print("with a lock" if not hasattr(sys, "_is_gil_enabled") or sys._is_gil_enabled() else "without")
try:
    from itertools import batched
except ImportError as error:
    print(error)
asyncio.run(job(3), loop_factory=None)
