import asyncio
def log(*a): print("[log]", *a)
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
    def __iter__(self):
        n = self
        while n: yield n.value; n = n.next
print(list(Node(1, Node(2, Node(3)))))
def chain(*its):
    for it in its: yield from it
print(list(chain("ab", [1, 2], (x for x in range(2)))))
print({k: v for k, v in zip("abc", range(3)) if v}, [(x, y) for x in range(3) for y in range(x)], [[c for c in w] for w in ["ab", "cd"]], sum(x * x for x in range(10)), max((len(w), w) for w in ["a", "bbb", "cc"]))
def acc():
    total = 0
    while True:
        x = yield total
        if x is None: return "end"
        total += x
g = acc(); next(g); print(g.send(5), g.send(10))
try: g.send(None)
except StopIteration as e: print(e.value)
try: g.send(1)
except StopIteration: print("exhausted")
def d(): 
    try: yield 1
    finally: print("fin")
x = d(); next(x); del x
print("after del")
def bad():
    yield 1
    raise RuntimeError("in gen")
try:
    for i in bad(): print(i)
except RuntimeError as e: print(e)
def stopper():
    yield 1
    raise StopIteration
try: list(stopper())
except RuntimeError as e: print(e, repr(e.__cause__))
def r(n):
    return 1 if n == 0 else n * r(n - 1)
print(r(20), r(5))
def deep(n): return deep(n + 1)
try: deep(0)
except RecursionError as e: print(type(e).__name__, e)
print("%s" % [1], "%r" % "x", "%5.1f|%-8s|%+d" % (3.14159, "ab", 5), "%s %s" % ("a", "b"), "%(a)s" % {"a": 1}, "100%%" % ())
print(f"{'a' if True else 'b'}", f"{{}}", f"{'x':>{5}}", f"{1:02}", f"{3.14159!r:.4}", f"{None}", f"{[1,2]!s:>10}", f"{1_000_000:,}", f'{"q"}')
print("a\\b", 'tab\tq', "nl\\n", r"raw\n", b"bytes\x00", "\x41", "\101", "é")
a = b = c = []
a.append(1); print(b, c is a)
x, *y, z = "hello"; print(x, y, z)
(a, b), [c, d] = (1, 2), [3, 4]; print(a, b, c, d)
for i, (k, v) in enumerate({"a": 1, "b": 2}.items()): print(i, k, v)
i = 5; i += 1; i -= 2; i *= 3; i //= 2; i **= 2; i %= 7; i <<= 2; i |= 1; i &= 0xf; i ^= 3; i >>= 1; print(i)
l = [1, 2, 3]; l += (4,); l *= 2; print(l)
print(1 if 0 else 2 if 0 else 3, not 1 == 2, 1 == 1 == 1, 3 > 2 > 1, 1 in [1] and 2 not in [1], None or 0 or "" or "last", 1 and "" and 2)
print([1, 2, 3][1:], [1, 2, 3][-2:], "hello"[1:-1], "hello"[::2], (1, 2, 3)[::-1], [0, 1, 2, 3, 4][4:1:-1])
lst = list(range(10)); lst[2:5] = ["x"]; del lst[-3:]; lst[0:0] = [9, 9]; print(lst)
print(round(2.675, 2), round(0.5), round(1.5), round(-2.5), 0.1 + 0.2, 1e16, 1e-5, 123456789.123456789, 1/3, 2/3, 1e100, float("nan"), -float("inf"), 5 % -3, -5 // 3, 5.5 % 2, 1.0, 100000000000000000000.0)
print(type(1), type("a"), type([]), type(1.0), type(None), type(int), type(log), type(g), type(Node), type(Node(1)), int, str)
print(print.__name__, len.__name__, log.__name__, Node.__name__, repr(print), repr(len))
import sys
print("to stderr", file=sys.stderr)
print(1, 2, 3, sep=", ", end="!\n", flush=True)
try:
    try: 1 / 0
    finally: print("finally")
except ZeroDivisionError as e: print(e)
def f():
    try: return "try"
    finally: print("fin first")
print(f())
def f2():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("i", i)
        finally: print("f", i)
    else: print("never")
f2()
def f3():
    try: raise ValueError("a")
    except ValueError as e:
        try: raise KeyError("b")
        except KeyError as k: print(repr(k.__context__)); raise TypeError("c") from None
try: f3()
except TypeError as e: print(repr(e), e.__cause__, e.__suppress_context__, repr(e.__context__))
try:
    e = ValueError("note"); e.add_note("n1"); raise e
except ValueError as x: print(x.__notes__)
class Err(Exception):
    pass
try: raise Err("x", 2) from ValueError("cause")
except Err as e: print(e, e.args, repr(e.__cause__))
try: raise Exception
except Exception as e: print(repr(e), str(e) == "")
try: int("a")
except (TypeError, ValueError) as e: print(type(e).__name__)
else: print("no")
assert True
try: assert [], "empty"
except AssertionError as e: print(e)
def gen3():
    x = yield from [1, 2]
    return x
print(list(gen3()), [*gen3()], dict(enumerate("ab")), tuple(gen3()), set(gen3()), sorted(gen3(), reverse=True), sum(gen3()), min(gen3()))
async def a1(): return 1
print(asyncio.run(a1()), asyncio.iscoroutinefunction(a1))
print(sorted({"b": 2, "a": 1}.items(), key=lambda kv: kv[1]), sorted("bca"), sorted([(1, "b"), (1, "a")]), sorted(["B", "a"], key=str.lower))
print(list(map(str, [1, 2])), list(map(int, "12")), list(map(lambda a, b: a + b, [1], [2])), list(zip(*[(1, 2), (3, 4)])), [*zip("ab", "cd")], any(x > 1 for x in [1, 2]))
