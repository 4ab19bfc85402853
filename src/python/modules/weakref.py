class ref:
    def __new__(cls, object, callback=None, /):
        is_plain = cls is ref and callback is None
        if is_plain:
            known = _references(object, True)
            if known:
                return known[0]
        new = super().__new__(cls)
        new._place = _weak(object)
        if new._place is None:
            raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")
        new._hash = None
        new._callback = callback
        if not _watch(new._place, new, is_plain, callback is not None):
            raise NotImplementedError('callbacks of weak references to functions are not supported by loopscope')
        return new

    def __init__(self, object, callback=None, /):
        pass

    @property
    def __callback__(self):
        return None if self() is None else self._callback

    def __call__(self):
        return _strong(self._place)

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        mine, its = self(), other()
        return self is other if mine is None or its is None else mine == its

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self())
        return self._hash

    def __repr__(self):
        it = self()
        if it is None:
            return f'<weakref at {id(self):#x}; dead>'
        return f"<weakref at {id(self):#x}; to '{type(it).__name__}' at {id(it):#x}>"

ReferenceType = ref

class WeakMethod(ref):
    def __new__(cls, method, callback=None):
        new = ref.__new__(cls, method.__self__, callback)
        new._function = method.__func__
        return new

    def __call__(self):
        it = ref.__call__(self)
        return None if it is None else self._function.__get__(it)

class WeakSet:
    def __init__(self, data=None):
        self._refs = {}
        for item in data or ():
            self.add(item)

    def _live(self):
        items = []
        for key, it in list(self._refs.items()):
            item = it()
            if item is None:
                del self._refs[key]
            else:
                items.append(item)
        return items

    def add(self, item):
        self._refs[id(item)] = ref(item)

    def discard(self, item):
        self._refs.pop(id(item), None)

    def remove(self, item):
        del self._refs[id(item)]

    def clear(self):
        self._refs.clear()

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter(self._live())

    def __contains__(self, item):
        return any(other is item for other in self._live())

class WeakValueDictionary:
    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __init__(self, other=(), /, **kw):
        self._refs = {key: ref(value) for key, value in dict(other, **kw).items()}

    def _live(self):
        live = {}
        for key, it in list(self._refs.items()):
            value = it()
            if value is None:
                del self._refs[key]
            else:
                live[key] = value
        return live

    def __getitem__(self, key):
        return self._live()[key]

    def __setitem__(self, key, value):
        self._refs[key] = ref(value)

    def __delitem__(self, key):
        self._live()
        del self._refs[key]

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter(self._live())

    def __contains__(self, key):
        return key in self._live()

    def get(self, key, default=None):
        return self._live().get(key, default)

    def pop(self, key, *default):
        value = self._live().pop(key, *default)
        self._refs.pop(key, None)
        return value

    def setdefault(self, key, default=None):
        live = self._live()
        if key not in live:
            self[key] = default
            return default
        return live[key]

    def keys(self):
        return self._live().keys()

    def values(self):
        return self._live().values()

    def items(self):
        return self._live().items()

class WeakKeyDictionary:
    def __init__(self, dict=None):
        self._pairs = {}
        for key, value in (dict or {}).items():
            self[key] = value

    def _live(self):
        live = {}
        for number, (it, value) in list(self._pairs.items()):
            key = it()
            if key is None:
                del self._pairs[number]
            else:
                live[key] = value
        return live

    def __getitem__(self, key):
        return self._live()[key]

    def __setitem__(self, key, value):
        self._pairs[id(key)] = (ref(key), value)

    def __delitem__(self, key):
        if key not in self._live():
            raise KeyError(key)
        del self._pairs[id(key)]

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter(self._live())

    def __contains__(self, key):
        return key in self._live()

    def get(self, key, default=None):
        return self._live().get(key, default)

    def setdefault(self, key, default=None):
        live = self._live()
        if key not in live:
            self[key] = default
            return default
        return live[key]

    def pop(self, key, *default):
        value = self._live().pop(key, *default)
        self._pairs.pop(id(key), None)
        return value

    def keys(self):
        return self._live().keys()

    def values(self):
        return self._live().values()

    def items(self):
        return self._live().items()
