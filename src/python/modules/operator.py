def attrgetter(attr, *attrs):
    def one(path):
        names = path.split('.')
        def get(obj):
            for name in names:
                obj = getattr(obj, name)
            return obj
        return get
    if not attrs:
        return one(attr)
    getters = [one(path) for path in (attr, *attrs)]
    return lambda obj: tuple(getter(obj) for getter in getters)

def itemgetter(item, *items):
    if not items:
        return lambda obj: obj[item]
    items = (item, *items)
    return lambda obj: tuple(obj[item] for item in items)

def methodcaller(name, /, *args, **kwargs):
    return lambda obj: getattr(obj, name)(*args, **kwargs)

def lt(a, b, /): return a < b
def le(a, b, /): return a <= b
def eq(a, b, /): return a == b
def ne(a, b, /): return a != b
def ge(a, b, /): return a >= b
def gt(a, b, /): return a > b
def not_(a, /): return not a
def truth(a, /): return True if a else False
def is_(a, b, /): return a is b
def is_not(a, b, /): return a is not b
def abs(a, /): return a.__abs__()
def add(a, b, /): return a + b
def and_(a, b, /): return a & b
def floordiv(a, b, /): return a // b
def inv(a, /): return ~a
def lshift(a, b, /): return a << b
def mod(a, b, /): return a % b
def mul(a, b, /): return a * b
def matmul(a, b, /): return a @ b
def neg(a, /): return -a
def or_(a, b, /): return a | b
def pos(a, /): return +a
def pow(a, b, /): return a ** b
def rshift(a, b, /): return a >> b
def sub(a, b, /): return a - b
def truediv(a, b, /): return a / b
def xor(a, b, /): return a ^ b
def concat(a, b, /): return a + b
def contains(a, b, /): return b in a
def delitem(a, b, /): del a[b]
def getitem(a, b, /): return a[b]
def setitem(a, b, c, /): a[b] = c
def countOf(a, b, /): return sum(item is b or item == b for item in a)
def indexOf(a, b, /):
    for index, item in enumerate(a):
        if item is b or item == b:
            return index
    raise ValueError('sequence.index(x): x not in sequence')
def index(a, /):
    if not hasattr(type(a), '__index__'):
        raise TypeError(f"'{type(a).__name__}' object cannot be interpreted as an integer")
    return a.__index__()
def call(obj, /, *args, **kwargs): return obj(*args, **kwargs)

def iadd(a, b, /):
    a += b
    return a
def isub(a, b, /):
    a -= b
    return a
def imul(a, b, /):
    a *= b
    return a
def ior(a, b, /):
    a |= b
    return a
def iand(a, b, /):
    a &= b
    return a
invert = inv
def ifloordiv(a, b, /):
    a //= b
    return a
def imod(a, b, /):
    a %= b
    return a
def ixor(a, b, /):
    a ^= b
    return a
def itruediv(a, b, /):
    a /= b
    return a

def iconcat(a, b, /):
    if not hasattr(a, '__getitem__'):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a

def ilshift(a, b, /):
    a <<= b
    return a

def irshift(a, b, /):
    a >>= b
    return a

def imatmul(a, b, /):
    a @= b
    return a

def ipow(a, b, /):
    a **= b
    return a

def length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(type(obj), '__len__'):
        return len(obj)
    hint = getattr(type(obj), '__length_hint__', None)
    found = NotImplemented if hint is None else hint(obj)
    return default if found is NotImplemented else found
