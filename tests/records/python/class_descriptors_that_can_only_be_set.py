import asyncio, functools
class classproperty:
    def __init__(self, f): self.f = f
    def __get__(self, i, o): return self.f(o)
class Lazy:
    def __init__(self, f): functools.update_wrapper(self, f); self.f = f
    def __get__(self, i, o):
        if i is None: return self
        v = i.__dict__[self.f.__name__] = self.f(i); return v
class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, o, n): self.n = n
    def __set__(self, i, v):
        if not isinstance(v, self.t): raise TypeError(f"{self.n}: expected {self.t.__name__}, got {type(v).__name__} {v!r}")
        i.__dict__[self.n] = v
class Model:
    registry = []
    id, name = Typed(int), Typed(str)
    def __init_subclass__(cls, **kw): super().__init_subclass__(); Model.registry.append((cls.__name__, kw))
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
    @classproperty
    def table(cls): return cls.__name__.lower() + "s"
    @Lazy
    def slow(self): "slow doc"; print("computing"); return self.id * 2
class User(Model, cached=True): pass
u = User(id=3, name="ann"); print(u.slow, u.slow, User.table, u.table, Model.registry, User.slow.__doc__, User.slow.__name__)
for bad in (dict(id="x"), dict(name=5)):
    try: User(**bad)
    except TypeError as e: print(e)
print(vars(u), u.__class__.__dict__.get("id"), Model.__dict__["name"].n)
class Ro:
    def __init__(self): self._v = 1
    v = property(lambda s: s._v, doc="the v")
    w = property()
    @w.getter
    def w(self): return "w"
r = Ro(); print(r.v, Ro.v.__doc__, r.w)
for a in ("v", "w"):
    try: setattr(r, a, 2)
    except AttributeError as e: print(e)
try: del r.v
except AttributeError as e: print(e)
class Attr:
    def __getattr__(self, n):
        if n.startswith("get_"): return lambda *a: (n[4:], a)
        raise AttributeError(f"no {n}", name=n, obj=self)
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2 if isinstance(v, int) else v)
a = Attr(); a.x = 5; print(a.x, a.get_user(1), hasattr(a, "zzz"), getattr(a, "zzz", None))
try: a.zzz
except AttributeError as e: print(e, e.name, e.obj is a)
class Proxy:
    def __init__(self, o): object.__setattr__(self, "_o", o)
    def __getattribute__(self, n):
        if n.startswith("_"): return object.__getattribute__(self, n)
        v = getattr(object.__getattribute__(self, "_o"), n); print("get", n); return v
    def __setattr__(self, n, v): print("set", n, v); setattr(self._o, n, v)
p = Proxy(u); p.name = "bob"; print(p.name, u.name)
class Meta(type):
    def __prepare__(name, bases, **kw): print("prepare", name); return {"injected": 1}
    def __new__(m, n, b, ns): return super().__new__(m, n, b, {k: v for k, v in ns.items() if k != "hidden"})
    def __instancecheck__(cls, o): return hasattr(o, "quack")
    def __dir__(cls): return ["d"]
class Q(metaclass=Meta): hidden = 5; shown = 6
print(Q.injected, hasattr(Q, "hidden"), Q.shown, isinstance(type("D", (), {"quack": 1})(), Q), isinstance(3, Q), dir(Q))
