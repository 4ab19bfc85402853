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
            # To copy many arguments once more takes time.
            for _ in func.args[::4]:
                pass
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

def reduce(function, sequence, initial=_none, /):
    items = iter(sequence)
    if initial is _none:
        initial = next(items, _none)
        if initial is _none:
            raise TypeError('reduce() of empty iterable with no initial value')
    for item in items:
        initial = function(initial, item)
    return initial

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
