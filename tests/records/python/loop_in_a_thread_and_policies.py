import asyncio
import sys
import threading
import time

if sys.platform == "win32":
    asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())


def start_loop(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()
    print("loop stopped in", threading.current_thread().name)


async def work(n):
    await asyncio.sleep(n)
    return f"worked {n} in {threading.current_thread().name}"


loop = asyncio.new_event_loop()
thread = threading.Thread(target=start_loop, args=(loop,), name="loop-thread", daemon=True)
thread.start()
future = asyncio.run_coroutine_threadsafe(work(0.5), loop)
print(future.result())
futures = [asyncio.run_coroutine_threadsafe(work(n), loop) for n in (0.2, 0.1)]
print([f.result(timeout=5) for f in futures])
loop.call_soon_threadsafe(print, "called in the loop's thread")
time.sleep(0.1)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(loop.is_closed())


async def main():
    loop = asyncio.get_event_loop()
    event = asyncio.Event()
    threading.Timer(0.3, lambda: loop.call_soon_threadsafe(event.set)).start()
    await event.wait()
    print("event from a thread")
    result = await asyncio.to_thread(lambda: asyncio.run(work(0.1)))
    print(result)
    try:
        async with asyncio.timeout(0.2):
            await asyncio.to_thread(time.sleep, 0.5)
    except TimeoutError:
        print("timed out, the thread goes on")

asyncio.run(main())
