from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod

def _has(cls, names):
    for name in names:
        for base in cls.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return False
                break
        else:
            if not hasattr(cls, name):
                return False
    return True

class _Base(metaclass=_ABCMeta):
    __slots__ = ()
    _wanted = ()
    _types = ()

    @classmethod
    def __subclasshook__(cls, other):
        if issubclass(other, cls.__dict__.get('_types', ())):
            return True
        wanted = cls.__dict__.get('_wanted', ())
        if wanted and _has(other, wanted):
            return True
        return NotImplemented

    __class_getitem__ = classmethod(lambda cls, item: _alias(cls, item))

class _Alias:
    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args

    def __repr__(self):
        def show(arg):
            if arg is ...:
                return '...'
            if isinstance(arg, list):
                return f"[{', '.join(map(show, arg))}]"
            return arg.__qualname__ if isinstance(arg, type) and arg.__module__ == 'builtins' else repr(arg)
        return f"{self.__origin__.__module__}.{self.__origin__.__qualname__}[{', '.join(map(show, self.__args__))}]"

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __eq__(self, other):
        return isinstance(other, _Alias) and (self.__origin__, self.__args__) == (other.__origin__, other.__args__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __getitem__(self, item):
        return self

def _alias(cls, item):
    return _Alias(cls, item if isinstance(item, tuple) else (item,))

class Hashable(_Base):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is not Hashable:
            return NotImplemented
        for base in other.__mro__:
            if '__hash__' in base.__dict__:
                return base.__dict__['__hash__'] is not None
            if base in (list, dict, set):
                return False
        return True

    @_abstractmethod
    def __hash__(self):
        return 0

class Awaitable(_Base):
    _wanted = ('__await__',)
    @_abstractmethod
    def __await__(self):
        yield

class Coroutine(Awaitable):
    _wanted = ('__await__', 'send', 'throw', 'close')
    @_abstractmethod
    def send(self, value):
        raise StopIteration
    @_abstractmethod
    def throw(self, typ, val=None, tb=None):
        raise val or typ
    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError('coroutine ignored GeneratorExit')

class AsyncIterable(_Base):
    _wanted = ('__aiter__',)
    @_abstractmethod
    def __aiter__(self):
        return self

class AsyncIterator(AsyncIterable):
    _wanted = ('__anext__', '__aiter__')
    @_abstractmethod
    async def __anext__(self):
        raise StopAsyncIteration
    def __aiter__(self):
        return self

class AsyncGenerator(AsyncIterator):
    _wanted = ('__aiter__', '__anext__', 'asend', 'athrow', 'aclose')
    async def __anext__(self):
        return await self.asend(None)

class Iterable(_Base):
    _wanted = ('__iter__',)
    @_abstractmethod
    def __iter__(self):
        while False:
            yield None

class Iterator(Iterable):
    _wanted = ('__iter__', '__next__')
    @_abstractmethod
    def __next__(self):
        raise StopIteration
    def __iter__(self):
        return self

class Reversible(Iterable):
    _wanted = ('__reversed__', '__iter__')
    _types = (list, tuple, str, bytes, range, dict)
    @_abstractmethod
    def __reversed__(self):
        while False:
            yield None

class Generator(Iterator):
    _wanted = ('__iter__', '__next__', 'send', 'throw', 'close')
    def __next__(self):
        return self.send(None)

class Sized(_Base):
    _wanted = ('__len__',)
    @_abstractmethod
    def __len__(self):
        return 0

class Container(_Base):
    _wanted = ('__contains__',)
    @_abstractmethod
    def __contains__(self, x):
        return False

class Collection(Sized, Iterable, Container):
    _wanted = ('__len__', '__iter__', '__contains__')

class Callable(_Base):
    _wanted = ('__call__',)
    @_abstractmethod
    def __call__(self, *args, **kwds):
        return False

class Set(Collection):
    _types = (set, frozenset, type({}.keys()), type({}.items()))
    @classmethod
    def _from_iterable(cls, it):
        return cls(it)
    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all(item in other for item in self)
    def __lt__(self, other):
        return len(self) < len(other) and self <= other if isinstance(other, Set) else NotImplemented
    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all(item in self for item in other)
    def __gt__(self, other):
        return len(self) > len(other) and self >= other if isinstance(other, Set) else NotImplemented
    def __eq__(self, other):
        return len(self) == len(other) and self <= other if isinstance(other, Set) else NotImplemented
    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for value in other if value in self)
    __rand__ = __and__
    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for values in (self, other) for value in values)
    __ror__ = __or__
    def __sub__(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)
        return self._from_iterable(value for value in self if value not in other)
    def __rsub__(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)
        return self._from_iterable(value for value in other if value not in self)
    def __xor__(self, other):
        if not isinstance(other, Set):
            if not isinstance(other, Iterable):
                return NotImplemented
            other = self._from_iterable(other)
        return (self - other) | (other - self)
    __rxor__ = __xor__
    def isdisjoint(self, other):
        return not any(value in self for value in other)
    def _hash(self):
        return hash(frozenset(self))

class MutableSet(Set):
    _types = (set,)
    @_abstractmethod
    def add(self, value):
        raise NotImplementedError
    @_abstractmethod
    def discard(self, value):
        raise NotImplementedError
    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)
    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError
    def clear(self):
        try:
            while True:
                self.pop()
        except KeyError:
            pass
    def __ior__(self, other):
        for value in other:
            self.add(value)
        return self
    def __iand__(self, other):
        for value in self - other:
            self.discard(value)
        return self
    def __isub__(self, other):
        if other is self:
            self.clear()
        else:
            for value in other:
                self.discard(value)
        return self
    def __ixor__(self, other):
        if other is self:
            self.clear()
            return self
        if not isinstance(other, Set):
            other = self._from_iterable(other)
        for value in other:
            if value in self:
                self.discard(value)
            else:
                self.add(value)
        return self

class Mapping(Collection):
    _types = (dict,)
    @_abstractmethod
    def __getitem__(self, key):
        raise KeyError
    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default
    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True
    def keys(self):
        return KeysView(self)
    def items(self):
        return ItemsView(self)
    def values(self):
        return ValuesView(self)
    __reversed__ = None
    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

_missing = object()

class MutableMapping(Mapping):
    _types = (dict,)
    @_abstractmethod
    def __setitem__(self, key, value):
        raise KeyError
    @_abstractmethod
    def __delitem__(self, key):
        raise KeyError
    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is _missing:
                raise
            return default
        del self[key]
        return value
    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError
    def clear(self):
        try:
            while True:
                self.popitem()
        except KeyError:
            pass
    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping):
            for key in other:
                self[key] = other[key]
        elif hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value
    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

class MappingView(Sized):
    _types = (type({}.keys()), type({}.values()), type({}.items()))
    def __init__(self, mapping):
        self._mapping = mapping
    def __len__(self):
        return len(self._mapping)
    def __repr__(self):
        return f'{self.__class__.__name__}({self._mapping!r})'

class KeysView(MappingView, Set):
    _types = (type({}.keys()),)
    @classmethod
    def _from_iterable(cls, it):
        return set(it)
    def __contains__(self, key):
        return key in self._mapping
    def __iter__(self):
        yield from self._mapping

class ItemsView(MappingView, Set):
    _types = (type({}.items()),)
    @classmethod
    def _from_iterable(cls, it):
        return set(it)
    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value
    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]

class ValuesView(MappingView, Collection):
    _types = (type({}.values()),)
    def __contains__(self, value):
        return any(self._mapping[key] is value or self._mapping[key] == value for key in self._mapping)
    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]

class Sequence(Reversible, Collection):
    _types = (list, tuple, str, bytes, range)
    @_abstractmethod
    def __getitem__(self, index):
        raise IndexError
    def __iter__(self):
        at = 0
        try:
            while True:
                yield self[at]
                at += 1
        except IndexError:
            return
    def __contains__(self, value):
        return any(item is value or item == value for item in self)
    def __reversed__(self):
        for at in range(len(self) - 1, -1, -1):
            yield self[at]
    def index(self, value, start=0, stop=None):
        for at in range(start, len(self) if stop is None else stop):
            if self[at] is value or self[at] == value:
                return at
        raise ValueError
    def count(self, value):
        return sum(item is value or item == value for item in self)

class MutableSequence(Sequence):
    _types = (list,)
    @_abstractmethod
    def __setitem__(self, index, value):
        raise IndexError
    @_abstractmethod
    def __delitem__(self, index):
        raise IndexError
    @_abstractmethod
    def insert(self, index, value):
        raise IndexError
    def append(self, value):
        self.insert(len(self), value)
    def clear(self):
        try:
            while True:
                self.pop()
        except IndexError:
            pass
    def reverse(self):
        count = len(self)
        for place in range(count // 2):
            self[place], self[count - place - 1] = self[count - place - 1], self[place]
    def extend(self, values):
        for value in list(values) if values is self else values:
            self.append(value)
    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value
    def remove(self, value):
        del self[self.index(value)]
    def __iadd__(self, values):
        self.extend(values)
        return self

class ByteString(Sequence):
    _types = (bytes,)
