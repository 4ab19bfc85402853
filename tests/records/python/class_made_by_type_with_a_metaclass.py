class Registry(type):
    known = {}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(kw))
        cls = super().__new__(mcs, name, bases, ns)
        mcs.known[name] = cls
        return cls
    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)
class Base(metaclass=Registry): pass
D = type("D", (Base,), {"x": 1})
E = type("E", (D,), {}, flag=1)
F = Registry("F", (Base,), {})
G = type(D)("G", (D,), {})
class H(E, key=3): pass
print(sorted(Registry.known), type(D).__name__, D.x, E.x, issubclass(G, Base), H.__mro__[1].__name__)
from abc import ABC
K = type("K", (ABC,), {"f": lambda self: 3})
print(K().f(), type(K).__name__)
class OnlyInit(type):
    def __init__(cls, *a): print("only init", a[0]); super().__init__(*a)
class B2(metaclass=OnlyInit): pass
L = type("L", (B2,), {})
M = type("M", (), {}); print(type(M), M.__name__, M.__module__)
