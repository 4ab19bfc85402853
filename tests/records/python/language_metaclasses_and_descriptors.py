class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, bases, sorted(k for k in ns if not k.startswith("__")), kw)
        cls = super().__new__(mcs, name, bases, ns)
        cls.tag = name.lower()
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        print("init", name)
    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        obj = super().__call__(*args, **kw)
        return obj
    def __len__(cls):
        return 42
    def __iter__(cls):
        return iter([1, 2, 3])
    def __getitem__(cls, key):
        return ("item", key)
    def __contains__(cls, key):
        return key == 1
    def __repr__(cls):
        return f"<Meta {cls.__name__}>"
    @property
    def prop(cls):
        return cls.__name__ + "!"

class A(metaclass=Meta, flag=True):
    x = 1
    def __init__(self, a, b=2):
        self.a = a
        self.b = b
    def who(self):
        return __class__.__name__

class B(A):
    def who(self):
        return "B+" + super().who()

print(A.tag, B.tag, type(A), type(B) is Meta, isinstance(A, Meta))
a = A(1, b=3)
print(a.a, a.b, a.who(), B(5).who())
print(len(A), list(B), A["k"], 1 in A, 2 in A, A, A.prop)
print(A.__mro__, A.__bases__, A.__name__, A.__qualname__, A.__module__)

class Singleton(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]

class Config(metaclass=Singleton):
    def __init__(self):
        print("made")
        self.v = 1
print(Config() is Config())

class Prep(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {"injected": 7}
    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, dict(ns))
class P(metaclass=Prep, z=1):
    y = injected + 1
print(P.y, P.injected)

class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[name or cls.__name__] = cls
class Foo(Plugin, name="foo"): pass
class Bar(Plugin): pass
print(Plugin.registry, Plugin.__subclasses__())

class Desc:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.name, 0)
    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(f"{self.name[1:]} must be >= 0")
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        print("deleting", self.name)
class T:
    d = Desc()
t = T()
t.d = 5
print(t.d, t.__dict__, vars(t))
del t.d
try:
    t.d = -1
except ValueError as e:
    print(e)
C = type("C", (T,), {"z": 1, "hello": lambda self: "hi"})
print(C, C().hello(), C.z, C.__mro__)
class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item.__name__}]"
print(Box[int], list[int], dict[str, int], int | None, list[int] | None, tuple[int, ...], type[int])
def f(a: int, b: "str" = "x", *args: float, k: list[int] = None, **kw) -> dict[str, int]:
    "doc of f"
    return {}
print(f.__annotations__, f.__name__, f.__doc__, f.__module__, f.__qualname__, f.__defaults__, f.__kwdefaults__)
f.calls = 3
print(f.__dict__, f.calls, hasattr(f, "nope"))
class D:
    "doc of D"
    x: int
    y: str = "a"
    z: list[int] = None
print(D.__annotations__, D.__doc__)
class S:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
s = S()
try: s.z = 1
except AttributeError as e: print(e)
try: s.y
except AttributeError as e: print(e)
try: s.__dict__
except AttributeError as e: print(e)
class G:
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        return "dyn " + name
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)
g = G()
g.a = 1
print(g.a, g.b)
del g.a
print(g.a)
class Borg:
    shared = {}
    def __init__(self): self.__dict__ = self.shared
b1, b2 = Borg(), Borg()
b1.x = 5
print(b2.x, vars(b2))
class U:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __repr__(self): return f"U({self.__dict__})"
u = U(a=1, b=2)
u.c = 3
print(u, u.a, u.c)
del u.a
print(u, hasattr(u, "a"))
