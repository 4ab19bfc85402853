_none = object()

def _given(name, iterable):
    if iterable is _none:
        raise TypeError(f"{name}() missing required argument 'iterable' (pos 1)")
    return iterable

def _add(a, b):
    return a + b

def chain(*iterables):
    for iterable in iterables:
        yield from iter(iterable)

def _from_iterable(iterable):
    for items in iterable:
        yield from iter(items)

chain.from_iterable = _from_iterable

class count:
    __module__ = 'itertools'

    def __init__(self, start=0, step=1):
        for value in (start, step):
            if not hasattr(type(value), '__add__') or isinstance(value, (str, bytes, list, tuple)):
                raise TypeError('a number is required')
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        step = '' if self._step == 1 and isinstance(self._step, int) else f', {self._step!r}'
        return f'count({self._next!r}{step})'

class repeat:
    def __init__(self, object=_none, times=None):
        if object is _none:
            raise TypeError("repeat() missing required argument 'object' (pos 1)")
        if times is not None and not hasattr(type(times), '__index__'):
            raise TypeError(f"'{type(times).__name__}' object cannot be interpreted as an integer")
        self._object = object
        self._times = None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._times is not None:
            if not self._times:
                raise StopIteration
            self._times -= 1
        return self._object

    def __repr__(self):
        times = '' if self._times is None else f', {self._times}'
        return f'repeat({self._object!r}{times})'

def cycle(iterable):
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        yield from saved

def accumulate(iterable=_none, func=_add, *, initial=None):
    return _accumulate(_given('accumulate', iterable), func, initial)

def _accumulate(iterable, func, initial):
    items = iter(iterable)
    total = initial
    if initial is None:
        try:
            total = next(items)
        except StopIteration:
            return
    if func is None:
        func = _add
    yield total
    for item in items:
        total = func(total, item)
        yield total

def compress(data, selectors):
    return (item for item, chosen in zip(data, selectors) if chosen)

def dropwhile(predicate, iterable):
    items = iter(iterable)
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items

def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item

def filterfalse(predicate, iterable):
    return (item for item in iterable if not (item if predicate is None else predicate(item)))

def groupby(iterable=_none, key=None):
    return _groupby(iter(_given('groupby', iterable)), key)

def _groupby(items, key):
    done = object()
    item = next(items, done)
    current = item if key is None or item is done else key(item)

    def group(wanted):
        nonlocal item, current
        while item is not done and current == wanted:
            value = item
            item = next(items, done)
            if item is not done:
                current = item if key is None else key(item)
            yield value

    while item is not done:
        wanted = current
        inner = group(wanted)
        yield wanted, inner
        for _ in inner:
            pass

def islice(iterable, *args):
    bounds = slice(*args)
    start, stop, step = bounds.start, bounds.stop, bounds.step
    start = 0 if start is None else start
    step = 1 if step is None else step
    if not isinstance(start, int) or stop is not None and not isinstance(stop, int):
        start = -1
    if start < 0 or stop is not None and stop < 0:
        raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.'
                         if len(args) > 1 else
                         'Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    if step < 1:
        raise ValueError('Step for islice() must be a positive integer or None.')
    return _islice(iter(iterable), start, stop, step)

def _islice(items, start, stop, step):
    index = 0
    wanted = start
    while stop is None or index < stop:
        for item in items:
            break
        else:
            return
        if index == wanted:
            wanted += step
            yield item
        index += 1

def pairwise(iterable):
    items = iter(iterable)
    for before in items:
        break
    else:
        return
    for item in items:
        yield before, item
        before = item

def starmap(function, iterable):
    return (function(*(args if isinstance(args, tuple) else tuple(args))) for args in iterable)

def tee(iterable, n=2):
    if n < 0:
        raise ValueError('n must be >= 0')
    items = iter(iterable)
    queues = [[] for _ in range(n)]

    def branch(queue):
        while True:
            if not queue:
                for item in items:
                    break
                else:
                    return
                for other in queues:
                    other.append(item)
            yield queue.pop(0)

    return tuple(branch(queue) for queue in queues)

def zip_longest(*iterables, fillvalue=None, **unknown):
    if unknown:
        raise TypeError('zip_longest() got an unexpected keyword argument')
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)

def _zip_longest(rows, fillvalue):
    left = len(rows)
    while left:
        values = []
        for index, row in enumerate(rows):
            value = fillvalue
            if row is not None:
                for value in row:
                    break
                else:
                    left -= 1
                    if not left:
                        return
                    rows[index] = None
                    value = fillvalue
            values.append(value)
        yield tuple(values)

def product(*iterables, repeat=1):
    if repeat < 0:
        raise ValueError('repeat argument cannot be negative')
    pools = [tuple(items) for items in iterables] * repeat
    return _product(pools)

def _product(pools):
    places = [0] * len(pools)
    if not all(pools):
        return
    while True:
        yield tuple(pool[place] for pool, place in zip(pools, places))
        at = len(pools) - 1
        while at >= 0:
            places[at] += 1
            if places[at] < len(pools[at]):
                break
            places[at] = 0
            at -= 1
        if at < 0:
            return

def permutations(iterable, r=None):
    pool = tuple(iterable)
    r = len(pool) if r is None else r
    if r < 0:
        raise ValueError('r must be non-negative')
    return _choose(pool, r, lambda places: [i for i in range(len(pool)) if i not in places])

def combinations(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError('r must be non-negative')
    return _choose(pool, r, lambda places: range(places[-1] + 1 if places else 0, len(pool)))

def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError('r must be non-negative')
    return _choose(pool, r, lambda places: range(places[-1] if places else 0, len(pool)))

def _choose(pool, r, following):
    places = []
    open = [iter(following(places))]
    if not r:
        yield ()
        return
    while open:
        for place in open[-1]:
            break
        else:
            open.pop()
            if places:
                places.pop()
            continue
        if len(places) + 1 == r:
            yield (*[pool[i] for i in places], pool[place])
        else:
            places.append(place)
            open.append(iter(following(places)))
