import asyncio, pickle, copy
class E1(Exception): pass
class E2(Exception):
    def __init__(self, code, msg="default"): super().__init__(code, msg); self.code = code
class E3(E2, KeyError):
    def __str__(self): return f"E3({self.code})"
class E4(Exception):
    def __init__(self, a): self.a = a
class E5(Exception):
    template = "value {value} out of {lo}..{hi}"
    def __init__(self, **kw): self.kw = kw; super().__init__(self.template.format(**kw))
for e in (E1(), E1("m"), E1("a", 2), E2(404), E2(1, "x"), E3(7), E4(5), E5(value=3, lo=0, hi=2)):
    print(repr(e), "|", str(e), "|", e.args, "|", [c.__name__ for c in type(e).__mro__[:-1]])
async def f(e): raise e
async def main():
    rs = await asyncio.gather(*(f(e) for e in (E2(1), E3(2), E4(3))), return_exceptions=True)
    print([isinstance(r, KeyError) for r in rs], rs)
    try: raise E5(value=1, lo=2, hi=3) from E1("why")
    except E5 as e: print(e, e.kw, repr(e.__cause__), e.with_traceback(None) is e)
    try:
        try: raise E1("first")
        finally: raise E2("second")
    except E2 as e: print(repr(e.__context__))
    e = E1("x"); e.extra = [1]; e.add_note("n"); print(e.extra, e.__notes__, e.__dict__)
    print(E1("a") == E1("a"), E1("a").args == E1("a").args, hash(E1("z")) is not None, bool(E1()), issubclass(E3, LookupError))
    try: raise E1
    except E1 as e: print(repr(e), e.args)
    try: raise 5
    except TypeError as e: print(e)
    try: raise None
    except TypeError as e: print(e)
    try:
        try: 1 / 0
        except 5: pass
    except TypeError as e: print(e)
    def g():
        try: return "try"
        finally: print("finally runs")
    print(g())
    def h():
        for i in range(3):
            try: continue
            finally: print("f", i)
        else: return "else"
    print(h())
    def k():
        try: raise ValueError
        except ValueError: return "except"
        else: return "else"
        finally: return "finally wins"
    print(k())
    try: assert False
    except AssertionError as e: print(repr(e), e.args)
    c = copy.copy(E2(9, "z")); print(c, c.code); p = pickle.loads(pickle.dumps(E2(9, "z"))); print(p.args, p.code)
asyncio.run(main())
