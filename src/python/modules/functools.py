from types import GenericAlias as _GenericAlias

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)
_none = object()

def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            setattr(wrapper, name, getattr(wrapped, name))
        except AttributeError:
            pass
    for name in updated:
        for key, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper

def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)

class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args)]
        parts += [f'{key}={value!r}' for key, value in self.keywords.items()]
        name = 'functools.partial' if type(self) is partial else type(self).__qualname__
        return f"{name}({', '.join(parts)})"

class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        def method(self_, /, *args, **keywords):
            return self.func(self_, *self.args, *args, **{**self.keywords, **keywords})
        return method if obj is None else partial(method, obj)

def reduce(function, sequence, initial=_none, /):
    items = iter(sequence)
    if initial is _none:
        initial = next(items, _none)
        if initial is _none:
            raise TypeError('reduce() of empty iterable with no initial value')
    for item in items:
        initial = function(initial, item)
    return initial

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

class _CacheInfo(tuple):
    def __repr__(self):
        return 'CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)' % tuple(self)
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

def lru_cache(maxsize=128, typed=False):
    def decorate(function):
        found = {}
        hits = misses = 0

        def wrapper(*args, **keywords):
            nonlocal hits, misses
            key = args
            if keywords:
                key += (_none, *keywords.items())
            if typed:
                key += (_none, *map(type, args), *map(type, keywords.values()))
            value = found.get(key, _none)
            if value is not _none:
                hits += 1
                if maxsize is not None:
                    del found[key]
                    found[key] = value
                return value
            misses += 1
            value = function(*args, **keywords)
            if maxsize is None or maxsize > 0:
                if maxsize is not None and key not in found and len(found) >= maxsize:
                    del found[next(iter(found))]
                found[key] = value
            return value

        def cache_info():
            return _CacheInfo((hits, misses, maxsize, len(found)))

        def cache_clear():
            nonlocal hits, misses
            found.clear()
            hits = misses = 0

        wrapper.cache_info = cache_info
        wrapper.cache_clear = cache_clear
        wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
        return update_wrapper(wrapper, function)

    if callable(maxsize):
        function, maxsize = maxsize, 128
        return decorate(function)
    if maxsize is not None:
        if not isinstance(maxsize, int):
            raise TypeError('Expected first argument to be an integer, a callable, or None')
        maxsize = max(maxsize, 0)
    return decorate

def cache(user_function, /):
    return lru_cache(None)(user_function)

class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        object.__setattr__(instance, self.attrname, value)
        return value

    __class_getitem__ = classmethod(_GenericAlias)

def _find(registry, cls):
    for base in cls.__mro__:
        if base in registry:
            return registry[base]
    return registry[object]

def _register(registry, cls, func):
    if func is None:
        if isinstance(cls, type):
            return lambda func: _register(registry, cls, func)
        func = cls
        cls = next(iter(func.__annotations__.values()), None)
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
    return update_wrapper(wrapper, func)

class singledispatchmethod:
    def __init__(self, func):
        self.func = func
        self._registry = {object: func}

    def register(self, cls, method=None):
        return _register(self._registry, cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **keywords):
            found = _find(self._registry, type(args[0]))
            return found.__get__(obj, cls)(*args, **keywords)
        method.register = self.register
        return update_wrapper(method, self.func)
