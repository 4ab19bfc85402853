import asyncio
import time

T0 = time.monotonic()
def log(*a):
    print(f"{time.monotonic() - T0:5.2f}", *a)

async def worker(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log(n, "cancelled, saving")
        try:
            await asyncio.sleep(0.2 * n)
        finally:
            log(n, "saved")
        raise
    finally:
        log(n, "finally")

async def main():
    ts = [asyncio.create_task(worker(i), name=f"w{i}") for i in range(1, 4)]
    await asyncio.sleep(0.1)
    for t in ts:
        t.cancel(msg=f"stop {t.get_name()}")
    done, pending = await asyncio.wait(ts, timeout=0.3)
    log(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    for t in sorted(pending, key=lambda t: t.get_name()):
        t.cancel()
    res = await asyncio.gather(*ts, return_exceptions=True)
    log([type(r).__name__ for r in res], [r.args for r in res])
    outer = asyncio.create_task(worker(9))
    await asyncio.sleep(0)
    try:
        await asyncio.wait_for(outer, 0.5)
    except TimeoutError as e:
        log("timeout", repr(e), repr(e.__cause__))
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() + 0.25) as cm:
            await asyncio.shield(asyncio.sleep(0.5, "x"))
    except TimeoutError:
        log("expired", cm.expired(), cm)
    left = asyncio.create_task(worker(5))
    await asyncio.sleep(0)
    log("main ends")

asyncio.run(main())
