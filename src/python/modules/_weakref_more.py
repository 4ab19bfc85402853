import atexit as _atexit
import sys as _sys
from weakref import ref as _ref

def getweakrefs(object):
    return _references(object, False)[::-1]

def getweakrefcount(object):
    return len(_references(object, False))

class finalize:
    # What is to be done for each that is alive, in the order of their making.
    _alive = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._alive:
            _atexit.unregister(finalize._run_at_exit)
            _atexit.register(finalize._run_at_exit)
        self._atexit = True
        finalize._alive[self] = (_ref(obj, self), func, args, kwargs)

    def __call__(self, _=None):
        entry = finalize._alive.pop(self, None)
        if entry is not None:
            it, func, args, kwargs = entry
            return func(*args, **kwargs)

    def detach(self):
        entry = self.peek()
        finalize._alive.pop(self, None)
        return entry

    def peek(self):
        entry = finalize._alive.get(self)
        if entry is None or entry[0]() is None:
            return None
        return entry[0](), *entry[1:]

    @property
    def alive(self):
        return self in finalize._alive

    @property
    def atexit(self):
        return self in finalize._alive and self._atexit

    @atexit.setter
    def atexit(self, value):
        self._atexit = bool(value)

    def __repr__(self):
        entry = finalize._alive.get(self)
        it = entry and entry[0]()
        if it is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f'<{type(self).__name__} object at {id(self):#x}; for {type(it).__name__!r} at {id(it):#x}>'

    @staticmethod
    def _run_at_exit():
        while True:
            waiting = [each for each in finalize._alive if each._atexit]
            if not waiting:
                break
            try:
                waiting[-1]()
            except Exception:
                _sys.excepthook(*_sys.exc_info())

_get = object.__getattribute__
_set = object.__setattr__

class _Proxy:
    def __init__(self, object, callback):
        told = None if callback is None else lambda _: callback(self)
        _set(self, '_it', _ref(object, told))

    def __getattribute__(self, name):
        it = _it(_get(self, '_it'))
        return it if name == '_it' else getattr(it, name)

    def __setattr__(self, name, value):
        setattr(self._it, name, value)

    def __delattr__(self, name):
        delattr(self._it, name)

    def __str__(self):
        return str(self._it)

    def __bool__(self):
        return bool(self._it)

    def __eq__(self, other):
        return self._it == other

    def __call__(self, *args, **kwargs):
        return self._it(*args, **kwargs)

    def __len__(self):
        return len(self._it)

    def __iter__(self):
        return iter(self._it)

    def __contains__(self, item):
        return item in self._it

    def __getitem__(self, key):
        return self._it[key]

    def __setitem__(self, key, value):
        self._it[key] = value

    def __delitem__(self, key):
        del self._it[key]

    def __add__(self, other):
        return self._it + other

    def __enter__(self):
        return self._it.__enter__()

    def __exit__(self, *error):
        return self._it.__exit__(*error)

def _it(weak):
    it = weak()
    if it is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return it

def proxy(object, callback=None, /):
    return _Proxy(object, callback)

_Proxy.__name__ = _Proxy.__qualname__ = 'ProxyType'
_Proxy.__module__ = 'weakref'
