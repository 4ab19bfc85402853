from functools import partial as _partial, update_wrapper as _update_wrapper

class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        def method(self_, /, *args, **keywords):
            return self.func(self_, *self.args, *args, **{**self.keywords, **keywords})
        return method if obj is None else _partial(method, obj)

def cmp_to_key(mycmp):
    class K:
        def __init__(self, obj):
            self.obj = obj
        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0
        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0
        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0
        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0
        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0
    K.__name__ = K.__qualname__ = 'KeyWrapper'
    return K

def total_ordering(cls):
    def lt(self, other):
        return self < other
    def gt(self, other):
        return self > other
    def either(one):
        def op(self, other):
            result = one(self, other)
            return result if result is NotImplemented else result or self == other
        return op
    def neither(one):
        def op(self, other):
            result = one(self, other)
            return result if result is NotImplemented else not result and self != other
        return op
    def opposite(one):
        def op(self, other):
            result = one(self, other)
            return result if result is NotImplemented else not result
        return op
    def less(one):
        def op(self, other):
            result = one(self, other)
            return result if result is NotImplemented else result and self != other
        return op
    def more(one):
        def op(self, other):
            result = one(self, other)
            return result if result is NotImplemented else not result or self == other
        return op
    ways = {
        '__lt__': {'__gt__': neither, '__le__': either, '__ge__': opposite},
        '__le__': {'__ge__': more, '__lt__': less, '__gt__': opposite},
        '__gt__': {'__lt__': neither, '__ge__': either, '__le__': opposite},
        '__ge__': {'__le__': more, '__gt__': less, '__lt__': opposite},
    }
    roots = [op for op in ways if getattr(cls, op, None) is not getattr(object, op, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = '__lt__' if '__lt__' in roots else '__le__' if '__le__' in roots else roots[0]
    for name, way in ways[root].items():
        if name not in roots:
            op = way(getattr(cls, root))
            op.__name__ = name
            op.__qualname__ = f'{cls.__qualname__}.{name}'
            setattr(cls, name, op)
    return cls

def _find(registry, cls):
    for base in cls.__mro__:
        if base in registry and base is not object:
            return registry[base]
    # Abstract classes that it counts for: the one that counts for the others itself.
    fitting = [base for base in registry if base is not object and issubclass(cls, base)]
    for base in fitting:
        if all(other is base or issubclass(base, other) or not issubclass(other, base) for other in fitting):
            return registry[base]
    return registry[object]

def _register(registry, cls, func):
    if func is None:
        if isinstance(cls, type):
            return lambda func: _register(registry, cls, func)
        func = cls
        cls = next(iter(getattr(func, '__func__', func).__annotations__.values()), None)
        if isinstance(cls, str):
            from typing import get_type_hints
            cls = next(iter(get_type_hints(func).values()))
        members = getattr(cls, '__args__', None) if not isinstance(cls, type) else None
        if members and all(isinstance(member, type) for member in members):
            for member in members:
                registry[member] = func
            return func
        if not isinstance(cls, type):
            raise TypeError(
                f'Invalid first argument to `register()`: {func!r}. '
                'Use either `@register(some_class)` or plain `@register` on an annotated function.')
    registry[cls] = func
    return func

def singledispatch(func):
    registry = {object: func}

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f'{func.__name__} requires at least 1 positional argument')
        return _find(registry, type(args[0]))(*args, **keywords)

    wrapper.register = lambda cls, func=None: _register(registry, cls, func)
    wrapper.dispatch = lambda cls: _find(registry, cls)
    wrapper.registry = registry
    return _update_wrapper(wrapper, func)

class singledispatchmethod:
    def __init__(self, func):
        self.func = func
        self._registry = {object: func}

    def register(self, cls, method=None):
        return _register(self._registry, cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            found = _find(self._registry, type(args[0]))
            if hasattr(found, '__get__'):
                found = found.__get__(obj, cls)
            return found(*args, **keywords)
        method.register = self.register
        return _update_wrapper(method, self.func)
