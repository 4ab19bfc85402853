import asyncio
async def slow_bad(): await asyncio.sleep(0.01); raise KeyError("s")
def chain(e):
    out = []
    while e is not None: out.append(repr(e)); e = e.__context__
    return " <- ".join(out)
async def inner():
    try: raise ValueError("A")
    except ValueError: await asyncio.create_task(slow_bad())
async def outer():
    try: raise ValueError("B")
    except ValueError: await inner()
async def plain(): await asyncio.create_task(slow_bad())
async def outer2():
    try: raise ValueError("B2")
    except ValueError: await plain()
async def outer3():
    try: raise ValueError("B3")
    except ValueError:
        async def sub():
            await asyncio.sleep(0.01)
            raise KeyError("own")
        await sub()
async def main():
    for f in (outer, outer2, outer3):
        try: await f()
        except KeyError as e: print(chain(e))
    t = asyncio.create_task(slow_bad()); await asyncio.wait([t])
    try: raise ValueError("first")
    except ValueError:
        try: await t
        except KeyError as e: print(chain(e))
    try: raise ValueError("second")
    except ValueError:
        try: await t
        except KeyError as e: print(chain(e))
    e1 = KeyError("x")
    try:
        try: raise e1
        except KeyError as e: raise ValueError("y") from None
    except ValueError as v:
        try: raise e1
        except KeyError as e: print(chain(e), "|", chain(v))
    saved = None
    try: 1 / 0
    except ZeroDivisionError as z: saved = z
    try: {}["k"]
    except KeyError:
        try: raise saved
        except ZeroDivisionError as e: print(chain(e))
    try: raise saved
    except ZeroDivisionError as e: print(chain(e))
    t = asyncio.current_task(); asyncio.get_running_loop().call_later(0.01, t.cancel)
    try:
        try: raise OSError("io")
        except OSError: await asyncio.sleep(1)
    except asyncio.CancelledError as e: print(chain(e))
    async def closer():
        try: yield 1
        finally:
            try: raise ValueError("in finally")
            except ValueError as v: print(chain(v))
    g = closer(); await anext(g); await g.aclose()
    g = closer(); await anext(g)
    try: await g.athrow(KeyError("thrown"))
    except KeyError as e: print(chain(e))
try: raise LookupError("module")
except LookupError: asyncio.run(main())
def sg():
    try: yield
    except KeyError as e: print(chain(e)); raise RuntimeError("from gen")
try: raise LookupError("m2")
except LookupError:
    g = sg(); next(g)
    try: g.throw(KeyError("t"))
    except RuntimeError as e: print(chain(e))
