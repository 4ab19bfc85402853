import asyncio
async def bad(e, d):
    await asyncio.sleep(d)
    raise e
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(ValueError("v"), 0.01))
            tg.create_task(bad(KeyError("k"), 0.01))
            tg.create_task(bad(OSError("o"), 0.02))
    except* ValueError as eg:
        print("V", repr(eg), len(eg.exceptions))
    except* KeyError as eg:
        print("K", repr(eg))
    else:
        print("else")
    finally:
        print("fin")
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)]), OSError(4)])
        except* ValueError as e:
            print(repr(e))
        except* OSError:
            raise KeyError("new")
    except BaseException as e:
        print(repr(e))
    try:
        try:
            raise ValueError("naked")
        except* ValueError as e:
            print(repr(e))
            raise
    except BaseException as e:
        print(repr(e))
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), OSError(4)])
        except* ValueError as e:
            raise
    except BaseException as e:
        print(repr(e))
    try:
        raise TypeError("other")
    except* ValueError:
        print("no")
asyncio.run(main())
