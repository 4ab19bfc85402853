import asyncio
async def main():
    try:
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(0.5) as inner:
                    print(inner, outer.when() > inner.when())
                    inner.reschedule(asyncio.get_running_loop().time() + 2)
                    await asyncio.sleep(3)
            except TimeoutError: print("inner")
            finally: print(inner.expired(), outer.expired())
    except TimeoutError as e: print("outer", repr(e), repr(e.__cause__), outer.expired(), outer)
    async def worker(d):
        try: await asyncio.sleep(d)
        except asyncio.CancelledError:
            print("w cancelled"); await asyncio.sleep(0.2); print("w cleaned"); raise
    try: await asyncio.wait_for(asyncio.wait_for(worker(5), 1), 0.3)
    except asyncio.TimeoutError as e: print("wf", type(e.__cause__))
    try:
        async with asyncio.timeout(0.1):
            async with asyncio.timeout(0.1): await asyncio.sleep(1)
    except TimeoutError: print("same")
    try:
        async with asyncio.timeout(0.2):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(worker(1)); tg.create_task(worker(0.1))
    except* TimeoutError as eg: print("eg", eg.exceptions)
    try:
        async with asyncio.timeout(None) as c:
            c.reschedule(asyncio.get_running_loop().time() - 1)
            print("x"); await asyncio.sleep(0); print("y"); await asyncio.sleep(0); print("z")
    except TimeoutError: print("past")
    try:
        async with asyncio.timeout(0.1) as c:
            await asyncio.sleep(0.2)
    except TimeoutError:
        try: c.reschedule(3)
        except RuntimeError as e: print(e)
    try:
        async with c: pass
    except RuntimeError as e: print(e)
    print(asyncio.current_task().cancelling())
asyncio.run(main())
