# match, generators, decorators, classes
def http(status):
    match status:
        case 200 | 201: return "ok"
        case 404: return "not found"
        case int() if status >= 500: return "server"
        case _: return "other"
print([http(x) for x in (200, 404, 503, "x")])
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def where(p):
    match p:
        case Point(x=0, y=0): return "origin"
        case Point(0, y): return f"y={y}"
        case Point(x, 0): return f"x={x}"
        case Point(): return "somewhere"
        case [a, b]: return f"pair {a} {b}"
        case [first, *rest] if rest: return f"list {first} {rest}"
        case []: return "empty"
        case {"type": "msg", "text": str(t), **others}: return f"msg {t} {others}"
        case {"k": [x, (y, z)]}: return f"nested {x}{y}{z}"
        case "a" | "b" as letter: return f"letter {letter}"
        case None: return "none"
        case True: return "true"
        case -1: return "minus"
        case 1.5: return "float"
        case str() | bytes(): return "text"
        case (int(), float()) as pair: return pair
        case _: return "?"
for v in [Point(0, 0), Point(0, 5), Point(5, 0), Point(1, 1), [1, 2], [1, 2, 3], [], {"type": "msg", "text": "hi", "id": 3}, {"k": [1, [2, 3]]}, "a", None, True, -1, 1.5, "zzz", object, (1,)]:
    print(where(v))
import asyncio
def gen():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
        print("got", y)
    except ValueError as e:
        print("caught", e)
        yield 99
    finally:
        print("cleanup")
    return "done"
g = gen(); print(next(g), g.send("a")); print(g.throw(ValueError("boom")))
try: next(g)
except StopIteration as e: print("ret", e.value)
g = gen(); next(g); g.close()
def outer():
    r = yield from gen2()
    print("r", r)
def gen2():
    yield 1
    return 5
print(list(outer()))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print([next(f) for f in [fib()] for _ in range(10)])
def deco(n=2):
    def wrap(fn):
        def inner(*a, **k):
            return [fn(*a, **k) for _ in range(n)]
        inner.__name__ = fn.__name__
        return inner
    return wrap
@deco(3)
def hello(name, *, greet="hi"): return f"{greet} {name}"
print(hello("bob", greet="yo"), hello.__name__)
class Animal:
    count = 0
    def __init__(self, name): self.name = name; Animal.count += 1
    def speak(self): raise NotImplementedError("speak")
    def __repr__(self): return f"{type(self).__name__}({self.name!r})"
    @property
    def upper(self): return self.name.upper()
    @upper.setter
    def upper(self, v): self.name = v.lower()
    @classmethod
    def make(cls, n): return cls(n)
    @staticmethod
    def util(x): return x * 2
    def __eq__(self, o): return isinstance(o, Animal) and self.name == o.name
    def __hash__(self): return hash(self.name)
    def __lt__(self, o): return self.name < o.name
    def __len__(self): return len(self.name)
    def __contains__(self, x): return x in self.name
    def __getitem__(self, i): return self.name[i]
    def __iter__(self): return iter(self.name)
    def __call__(self, x): return f"{self.name} called with {x}"
    def __bool__(self): return True
    def __add__(self, o): return Animal(self.name + str(o))
    def __radd__(self, o): return Animal(str(o) + self.name)
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0]); return True
    def __format__(self, spec): return f"<{self.name}:{spec}>"
    def __getattr__(self, n): return f"attr {n}"
class Dog(Animal):
    def speak(self): return "Woof"
    def __init__(self, name, age): super().__init__(name); self.age = age
d = Dog("Rex", 3); print(d, d.speak(), d.upper, Dog.make if False else "", Animal.util(4), len(d), "R" in d, d[0], list(d), d(5), d + 1, 1 + d, f"{d:abc}", d.zzz, Animal.count)
d.upper = "MAX"; print(d.name, d == Dog("max", 1), {d: 1}, sorted([Dog("b", 1), Dog("a", 2)]), Animal.make("q"))
with d as q: raise ValueError("x")
try: Animal("x").speak()
except NotImplementedError as e: print(type(e).__name__, e)
class Stack:
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x); return self
    def __iter__(self): return self
    def __next__(self):
        if not self._items: raise StopIteration
        return self._items.pop()
print(list(Stack().push(1).push(2)))
try:
    try: raise KeyError("k")
    except KeyError as e: raise ValueError("v") from e
except ValueError as e: print(repr(e), repr(e.__cause__), repr(e.__context__))
try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError("t"), ExceptionGroup("in", [OSError("o")])])
except* ValueError as eg: print("ve", eg.exceptions, eg)
except* (TypeError, OSError) as eg: print("rest", eg.exceptions)
def f(a, b=2, *args, c, d=4, **kw): return (a, b, args, c, d, kw)
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2], **{"c": 3}))
for bad in (lambda: f(), lambda: f(1), lambda: f(1, c=1, a=2), lambda: hello(), lambda: Dog("x"), lambda: d.util(1, 2)):
    try: bad()
    except TypeError as e: print(e)
x = 5
def scope():
    global x
    x = 6
    y = 1
    def inner():
        nonlocal y
        y += 1
        return y
    return inner() + inner()
print(scope(), x)
try:
    def ub(): print(zz); zz = 1
    ub()
except UnboundLocalError as e: print(e)
while True:
    x += 1
    if x > 10: break
    else: continue
else: print("no")
for i in range(3):
    pass
else: print("for else", i)
async def agen(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        yield i
async def main():
    print([i async for i in agen(3)], {i: i async for i in agen(2)}, [await asyncio.sleep(0, x) for x in "ab"])
    async for i in agen(2): print(i)
    else: print("aelse")
    print([x async for x in agen(5) if x % 2], sum([i async for i in agen(4)]))
asyncio.run(main())
