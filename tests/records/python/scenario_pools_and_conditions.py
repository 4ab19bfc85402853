import asyncio, time, concurrent.futures, os
def cpu(n):
    if n == 3: raise ValueError(f"bad {n}")
    time.sleep(n / 10); return n * 2
async def main():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, cpu, n) for n in range(5)), return_exceptions=True))
        fs = [loop.run_in_executor(pool, cpu, n) for n in (2, 1)]
        for f in asyncio.as_completed(fs): print(await f)
    t0 = time.perf_counter()
    loop.set_default_executor(concurrent.futures.ThreadPoolExecutor(2))
    await asyncio.gather(*(asyncio.to_thread(time.sleep, .2) for _ in range(5))); print(f"{time.perf_counter() - t0:.1f}")
    loop.slow_callback_duration = .05; loop.set_debug(False)
    time.sleep(.1)
    def hook(l, c): print("hook", sorted(c), c["message"], repr(c.get("exception")))
    loop.set_exception_handler(hook)
    loop.call_soon(lambda: 1 / 0); await asyncio.sleep(.1)
    async def f(): raise KeyError("lost")
    t = asyncio.create_task(f()); await asyncio.sleep(.1); del t
    await asyncio.sleep(.1)
    tasks = {asyncio.create_task(asyncio.sleep(i / 10, i), name=f"t{i}") for i in range(3)}
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED); print(sorted(t.result() for t in done), len(tasks), len(asyncio.all_tasks()))
    async with asyncio.Barrier(1) as pos: print(pos)
    c = asyncio.Condition(); L = []
    async def wt(i):
        async with c: await c.wait_for(lambda: len(L) > i); print("c", i)
    ts = [asyncio.create_task(wt(i)) for i in range(3)]
    for i in range(3):
        await asyncio.sleep(.1)
        async with c: L.append(i); c.notify(1 if i < 1 else 3)
    await asyncio.wait(ts, timeout=1); print(L)
if __name__ == "__main__": asyncio.run(main())
with asyncio.Runner(debug=False) as r: print(r.run(asyncio.sleep(.1, "r")), r.get_loop().is_running())
