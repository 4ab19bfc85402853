import asyncio
async def job(n, d, fail=False):
    try:
        await asyncio.sleep(d)
        if fail: raise ValueError(n)
        print(n, "ok")
        return n
    except asyncio.CancelledError:
        print(n, "cancelled")
        raise
async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(job("o1", 1))
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(job("i1", 0.1, True))
                    inner.create_task(job("i2", 0.2))
            except* ValueError as eg:
                print("inner", eg.exceptions)
            t = outer.create_task(job("o2", 0.3, True))
            await asyncio.sleep(5)
            print("unreached")
    except* ValueError as eg:
        print("outer", eg, [repr(e) for e in eg.exceptions])
    except* (KeyError, OSError):
        print("no")
    else:
        print("else")
    finally:
        print("finally")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("a", 1))
            raise KeyError("body")
    except* KeyError as eg:
        print(repr(eg))
    try:
        async with asyncio.timeout(0.5):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(job("slow", 2))
    except TimeoutError:
        print("timeout around group")
    tg = asyncio.TaskGroup()
    try:
        tg.create_task(job("x", 1))
    except RuntimeError as e:
        print(str(e)[:40])
asyncio.run(main())
