import asyncio, threading, time
def start(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()
async def work(n):
    print("work", n, threading.current_thread().name)
    await asyncio.sleep(n)
    print("worked", n)
    return n
loop = asyncio.new_event_loop()
t = threading.Thread(target=start, args=(loop,), daemon=True)
t.start()
f1 = asyncio.run_coroutine_threadsafe(work(1), loop)
f2 = asyncio.run_coroutine_threadsafe(work(0.5), loop)
print("main goes on")
print(f1.result(), f2.result())
loop.call_soon_threadsafe(loop.stop)
t.join()
print("stopped", loop.is_running())
def in_thread():
    print(asyncio.run(work(0.2)))
ts = [threading.Thread(target=in_thread) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print("end")
