import asyncio, time, threading, queue
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED
import concurrent.futures

def work(n):
    time.sleep(n / 10)
    if n == 3:
        raise ValueError(n)
    return n * n

with ThreadPoolExecutor(max_workers=2, thread_name_prefix="p") as pool:
    fs = {pool.submit(work, n): n for n in (4, 1, 3, 2)}
    for f in as_completed(fs):
        print(fs[f], f.exception() or f.result())
    print(list(pool.map(work, [2, 1, 0])))
    try:
        pool.submit(work, 9).result(timeout=0.2)
    except concurrent.futures.TimeoutError as e:
        print("timeout", type(e).__name__)

def producer(q, ev):
    for i in range(3):
        time.sleep(0.1)
        q.put(i)
    q.put(None)
    ev.set()

q, ev = queue.Queue(), threading.Event()
t = threading.Thread(target=producer, args=(q, ev), name="prod", daemon=True)
t.start()
while (item := q.get()) is not None:
    print("item", item, t.is_alive())
ev.wait()
t.join()
print(t.name, threading.current_thread().name, threading.active_count())

async def main():
    loop = asyncio.get_running_loop()
    r = await asyncio.gather(asyncio.to_thread(work, 2), loop.run_in_executor(None, work, 1), asyncio.sleep(0.15, "s"))
    print(r)
    done = asyncio.Event()
    def call():
        time.sleep(0.1)
        loop.call_soon_threadsafe(done.set)
        fut = asyncio.run_coroutine_threadsafe(asyncio.sleep(0.1, "from thread"), loop)
        print(fut.result(1))
    th = threading.Thread(target=call)
    th.start()
    await done.wait()
    print("set")
    await asyncio.to_thread(th.join)
    try:
        await loop.run_in_executor(None, work, 3)
    except ValueError as e:
        print("err", e)

asyncio.run(main())
lock = threading.Lock()
rl = threading.RLock()
with rl, rl, lock:
    print(lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.1))
timer = threading.Timer(0.2, print, ("timer",))
timer.start(); timer.join()
