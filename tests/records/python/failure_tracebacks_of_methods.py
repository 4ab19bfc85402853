import traceback, sys
def rec(n):
    return rec(n + 1) + 1
def f(n):
    if n: f(n - 1)
    else: raise KeyError("deep")
class C:
    def __init__(self, v): self.v = v
    def check(self):
        if self.v > 2: raise ValueError("big")
        return C(self.v + 1).check()
    def __enter__(self): return self
    def __exit__(self, *a): raise TypeError("in exit")
    def __getattr__(self, n): raise AttributeError(f"no {n}")
    def __iter__(self): return self
    def __next__(self): raise RuntimeError("next")
    def __len__(self): return 1 // 0
def gen():
    x = yield 1
    yield 1 / x
for act in (lambda: f(6), lambda: C(0).check()):
    try: act()
    except Exception as e:
        traceback.print_exc(file=sys.stdout)
try:
    with C(1) as c:
        raise ValueError("body")
except TypeError:
    print(traceback.format_exc())
try:
    for x in C(1): pass
except RuntimeError: print(traceback.format_exc())
try:
    if len(C(3)) > 2: pass
except ZeroDivisionError: print(traceback.format_exc())
try:
    g = gen(); next(g); g.send(0)
except ZeroDivisionError as e: print(traceback.format_exc()); traceback.print_tb(e.__traceback__, file=sys.stdout); print(traceback.format_tb(e.__traceback__)); print(traceback.extract_tb(e.__traceback__))
try:
    class Bad(metaclass=3): pass
except TypeError: print(traceback.format_exc())
try:
    C(1).zork
except AttributeError as e: print("".join(traceback.format_exception(e)))
try:
    x = [C(1).v,
         C(2).w]
except AttributeError as e: print("".join(traceback.format_exception(e)))
try:
    value = (C(1)
      .v
      .foo())
except AttributeError as e: print("".join(traceback.format_exception(e)))
try:
    value = f(
        n=1,
        m=2,
    )
except TypeError as e: print("".join(traceback.format_exception(e)))
try:
    raise ValueError(
        "multi line"
    )
except ValueError: print(traceback.format_exc())
try:
    while 1 / 0: pass
except Exception: print(traceback.format_exc())
try:
    def dd(a=1 / 0): pass
except Exception: print(traceback.format_exc())
try:
    @f
    def ee(): pass
except Exception: print(traceback.format_exc())
try:
    match 1 / 0:
        case 1: pass
except Exception: print(traceback.format_exc())
try:
    sorted([1, "a"], key=lambda x: x + 1)
except Exception: print(traceback.format_exc())
try:
    print([x for x in range(3) if x / 0], "é")
except Exception: print(traceback.format_exc())
try:
    a = b = "日本" + 1
except Exception: print(traceback.format_exc())
