"""Module doc."""
x = 1
def f(a, b=2):
    c = 3
    def g(): return c
    print(sorted(locals()), locals()["a"])
    return "{a} {b} {c}".format(**locals())
print(f(1), "x" in globals(), globals()["x"], __name__, __doc__)
def eval(s): return s
print(eval("1+1"))
class K:
    z = 5
    print(sorted(k for k in locals() if not k.startswith("__")))
