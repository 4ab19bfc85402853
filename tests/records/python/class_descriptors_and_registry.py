class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        self.name = name
        print(f"{owner.__name__}.{name}: {self.kind.__name__}")
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, got {type(value).__name__}")
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        del obj.__dict__[self.name]

class Registry(type):
    items = {}
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        mcls.items[kw.get("key", name.lower())] = cls
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        obj = super().__call__(*a, **k)
        print("made", obj)
        return obj
    def __len__(cls):
        return len(cls.__dict__)
    def __iter__(cls):
        return iter(cls.items)
    def __contains__(cls, x):
        return x in cls.items

class Job(metaclass=Registry, key="job"):
    n = Typed(int, 3)
    label = Typed(str, "?")
    def __init__(self, **kw):
        for k, v in kw.items():
            setattr(self, k, v)
    def __repr__(self):
        return f"Job(n={self.n}, label={self.label!r})"
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        print("sub", cls.__name__, kw)

class Big(Job, key="big"):
    pass

j = Job(n=5)
try:
    j.n = "x"
except TypeError as e:
    print(e)
del j.n
print(j, list(Job), "big" in Job, type(Job), Job.n.name, vars(j))
b = Big(label="b")
print(Registry.items, isinstance(Big, Registry), Big.__mro__)
j.missing
