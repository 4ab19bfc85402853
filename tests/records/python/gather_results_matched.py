import asyncio
async def fetch(i):
    await asyncio.sleep(0.1 * i)
    if i == 2: raise ValueError(f"bad {i}")
    return i
async def main():
    results = await asyncio.gather(*(fetch(i) for i in range(4)), return_exceptions=True)
    for r in results:
        match r:
            case Exception() as e: print("error:", type(e).__name__, e)
            case int(n): print("ok", n)
    ok = [r for r in results if not isinstance(r, BaseException)]
    print(f"{len(ok)}/{len(results)} ok, {sum(ok)=}")
    tasks = {asyncio.create_task(fetch(i), name=f"t{i}"): i for i in range(3)}
    while tasks:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for t in done:
            i = tasks.pop(t)
            print(t.get_name(), i, t.exception() or t.result())
asyncio.run(main())
