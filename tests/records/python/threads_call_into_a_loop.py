import asyncio, threading, time, concurrent.futures
async def co(n):
    print("co", n, threading.current_thread() is threading.main_thread()); await asyncio.sleep(n)
    if n > 0.3: raise ValueError(n)
    return n
def runner(loop): asyncio.set_event_loop(loop); loop.run_forever(); print("loop ended")
loop = asyncio.new_event_loop()
t = threading.Thread(target=runner, args=(loop,), daemon=True); t.start()
f = asyncio.run_coroutine_threadsafe(co(0.2), loop)
print(f.result(timeout=1))
f = asyncio.run_coroutine_threadsafe(co(0.4), loop)
try: f.result(0.1)
except concurrent.futures.TimeoutError: print("not yet", f.done())
print(repr(f.exception()))
f = asyncio.run_coroutine_threadsafe(co(9), loop); time.sleep(.1); print(f.cancel(), f.cancelled())
fs = [asyncio.run_coroutine_threadsafe(co(i/10), loop) for i in range(3)]
for f in concurrent.futures.as_completed(fs): print("r", f.result())
f.add_done_callback(lambda f: print("cb", f.result()))
loop.call_soon_threadsafe(print, "soon")
loop.call_soon_threadsafe(loop.stop); t.join(); loop.close(); print(loop.is_closed(), t.is_alive())
async def main():
    loop = asyncio.get_running_loop()
    def work(i):
        time.sleep(.1)
        return asyncio.run_coroutine_threadsafe(co(i), loop).result() + 1
    print(await asyncio.gather(*(asyncio.to_thread(work, i/10) for i in range(3))))
    ev = asyncio.Event(); 
    def setter(): time.sleep(.2); loop.call_soon_threadsafe(ev.set)
    threading.Thread(target=setter).start()
    await ev.wait(); print("set")
    with concurrent.futures.ThreadPoolExecutor(max_workers=1) as p:
        a = loop.run_in_executor(p, time.sleep, .3); b = loop.run_in_executor(p, lambda: "b")
        b.cancel()
        try: await b
        except asyncio.CancelledError: print("b cancelled")
        print(await a)
    try: await asyncio.wait_for(asyncio.to_thread(time.sleep, .5), .1)
    except TimeoutError: print("to")
    print(round(loop.time() % 1, 0) in (0, 1))
asyncio.run(main())
