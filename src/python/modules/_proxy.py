# Views of mappings that nobody may change: the one that `types` offers, and the attributes of a class.

class mappingproxy:
    def __init__(self, mapping):
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __len__(self):
        return len(self._mapping)

    def __iter__(self):
        return iter(self._mapping)

    def __contains__(self, key):
        return key in self._mapping

    def __eq__(self, other):
        return self._mapping == other

    def __or__(self, other):
        return self._mapping | other

    def __repr__(self):
        return f'mappingproxy({self._mapping!r})'

    def __str__(self):
        return str(self._mapping)

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

mappingproxy.__module__ = 'builtins'

class _Attribute:
    def __init__(self, kind, name, cls):
        self._shown = f'<{kind} {name!r} of {cls.__name__!r} objects>'

    def __repr__(self):
        return self._shown

    def __eq__(self, other):
        return type(other) is _Attribute and self._shown == other._shown

    def __hash__(self):
        return hash(self._shown)

_Attribute.__name__ = _Attribute.__qualname__ = 'getset_descriptor'
_Attribute.__module__ = 'builtins'

# `class.__dict__`, with what every class is given that is the first of its line to have attributes.
def of_class(cls, found):
    # Annotations are begun before the first line of a class.
    first = ('__module__', '__annotations__')
    whole = {name: found[name] for name in first if name in found}
    whole.update(found)
    lacks_doc = whole.get('__doc__', cls) is None
    if lacks_doc:
        del whole['__doc__']
    slots = whole.get('__slots__')
    if slots is not None:
        for name in (slots,) if isinstance(slots, str) else slots:
            whole.setdefault(name, _Attribute('member', name, cls))
    elif all(base.__module__ == 'builtins' or '__slots__' in base.__dict__ for base in cls.__mro__[1:]):
        if not issubclass(cls, BaseException):
            whole['__dict__'] = _Attribute('attribute', '__dict__', cls)
        if not issubclass(cls, (int, tuple, bytes)):
            whole['__weakref__'] = _Attribute('attribute', '__weakref__', cls)
    if lacks_doc:
        whole['__doc__'] = None
    return mappingproxy(whole)
