from _named import namedtuple

class OrderedDict(dict):
    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new

    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        rest = {} if last else dict(dict.items(self))
        if not last:
            dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self) if last else iter(self))
        return key, self.pop(key)

    def __repr__(self):
        name = type(self).__name__
        return f'{name}({list(self.items())!r})' if self else f'{name}()'

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    __hash__ = None

    def copy(self):
        return type(self)(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        new = cls()
        for key in iterable:
            new[key] = value
        return new

class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        super().__init__(*args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def __repr__(self):
        return f'{type(self).__name__}({self.default_factory!r}, {dict(self)!r})'

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, other)
        made.update(self)
        return made

class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return ordered if n is None else ordered[:n]

    def elements(self):
        return (item for item, count in self.items() for _ in range(count))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                for key, count in iterable.items():
                    self[key] = count + self.get(key, 0)
            else:
                get = self.get
                for key in iterable:
                    self[key] = get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if isinstance(iterable, dict):
                for key, count in iterable.items():
                    self[key] = self.get(key, 0) - count
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return type(self)(self)

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        if not self:
            return f'{type(self).__name__}()'
        try:
            items = dict(self.most_common())
        except TypeError:
            items = dict(self)
        return f'{type(self).__name__}({items!r})'

    def _both(self, other, combine):
        result = Counter()
        for key in [*self, *(key for key in other if key not in self)]:
            count = combine(self[key], other[key])
            if count > 0:
                result[key] = count
        return result

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for some in (self, other) for key in some)

    __hash__ = None

    def __le__(self, other):
        return all(self[key] <= other[key] for some in (self, other) for key in some)

    def __lt__(self, other):
        return self <= other and self != other

    def __ge__(self, other):
        return other <= self

    def __gt__(self, other):
        return other < self

    def __add__(self, other):
        return self._both(other, lambda a, b: a + b) if isinstance(other, Counter) else NotImplemented

    def __sub__(self, other):
        return self._both(other, lambda a, b: a - b) if isinstance(other, Counter) else NotImplemented

    def __or__(self, other):
        return self._both(other, max) if isinstance(other, Counter) else NotImplemented

    def __and__(self, other):
        return self._both(other, min) if isinstance(other, Counter) else NotImplemented

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            self[key] = max(self[key], count)
        return self._keep_positive()

    def __iand__(self, other):
        for key in list(self):
            self[key] = min(self[key], other[key])
        return self._keep_positive()

class deque:
    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError('maxlen must be non-negative')
        self._items = []
        self._start = 0
        self._maxlen = maxlen
        self.extend(iterable)

    __class_getitem__ = classmethod(lambda cls, item: list[item])

    @property
    def maxlen(self):
        return self._maxlen

    def append(self, x):
        self._items.append(x)
        if self._maxlen is not None and len(self._items) - self._start > self._maxlen:
            self.popleft()

    def appendleft(self, x):
        if self._start:
            self._start -= 1
            self._items[self._start] = x
        else:
            room = len(self._items) + 8
            self._items[:0] = [None] * room
            self._start = room - 1
            self._items[self._start] = x
        if self._maxlen is not None and len(self._items) - self._start > self._maxlen:
            self._items.pop()

    def pop(self):
        if len(self._items) == self._start:
            raise IndexError('pop from an empty deque')
        return self._items.pop()

    def popleft(self):
        start = self._start
        items = self._items
        if len(items) == start:
            raise IndexError('pop from an empty deque')
        item = items[start]
        items[start] = None
        self._start = start = start + 1
        if start > 32 and start * 2 > len(items):
            del items[:start]
            self._start = 0
        return item

    def extend(self, iterable):
        for item in list(iterable) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in list(iterable) if iterable is self else iterable:
            self.appendleft(item)

    def _list(self):
        return self._items[self._start:]

    def _set(self, items):
        self._items = items
        self._start = 0

    def clear(self):
        # The first goes first, where a list lets its last one go first.
        self._items.reverse()
        self._items.clear()
        self._set([])

    def copy(self):
        return type(self)(self, self._maxlen)

    __copy__ = copy

    def count(self, x):
        return self._list().count(x)

    def index(self, x, *bounds):
        try:
            return self._list().index(x, *bounds)
        except ValueError:
            raise ValueError(f'{x!r} is not in deque') from None

    def insert(self, i, x):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError('deque already at its maximum size')
        items = self._list()
        items.insert(i, x)
        self._set(items)

    def remove(self, value):
        items = self._list()
        try:
            items.remove(value)
        except ValueError:
            raise ValueError(f'{value!r} is not in deque') from None
        self._set(items)

    def reverse(self):
        self._set(self._list()[::-1])

    def rotate(self, n=1):
        items = self._list()
        if items:
            n %= len(items)
            self._set(items[-n:] + items[:-n] if n else items)

    def __len__(self):
        return len(self._items) - self._start

    def __bool__(self):
        return len(self._items) > self._start

    def _place(self, i):
        if not isinstance(i, int):
            raise TypeError(f"sequence index must be integer, not '{type(i).__name__}'")
        size = len(self._items) - self._start
        if not -size <= i < size:
            raise IndexError('deque index out of range')
        return self._start + (i if i >= 0 else i + size)

    def __getitem__(self, i):
        return self._items[self._place(i)]

    def __setitem__(self, i, value):
        self._items[self._place(i)] = value

    def __delitem__(self, i):
        del self._items[self._place(i)]

    def __iter__(self):
        size = len(self)
        at = 0
        while at < size:
            if len(self) != size:
                raise RuntimeError('deque mutated during iteration')
            yield self._items[self._start + at]
            at += 1

    def __reversed__(self):
        return iter(self._list()[::-1])

    def __contains__(self, item):
        return item in self._list()

    def __eq__(self, other):
        return self._list() == other._list() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._list() < other._list() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._list() <= other._list() if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        return type(self)(self._list() + other._list(), self._maxlen)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return type(self)(self._list() * n, self._maxlen)

    def __repr__(self):
        items = '[...]' if id(self) in _showing else None
        if items is None:
            _showing.append(id(self))
            try:
                items = repr(self._list())
            finally:
                _showing.pop()
        limit = '' if self._maxlen is None else f', maxlen={self._maxlen}'
        return f'{type(self).__name__}({items}{limit})'

_showing = []
