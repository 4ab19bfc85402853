# What built-in functions do that go through an iterable or call a key: in frames that a thread may wait in.

def _list(iterable):
    return [item for item in iterable]

def _tuple(iterable):
    return tuple([item for item in iterable])

def _set(iterable):
    return {item for item in iterable}

def _frozenset(iterable):
    return frozenset([item for item in iterable])

def _dict(iterable=(), /, **more):
    if not hasattr(iterable, 'keys'):
        iterable = [pair for pair in iterable]
    return dict(iterable, **more)

def _map(function, first, /, *more):
    return _mapped(function, first, more)

def _mapped(function, first, more):
    if more:
        for items in _zipped((first, *more), False):
            yield function(*items)
    else:
        for item in first:
            yield function(item)

def _filter(function, iterable, /):
    return _filtered(function, iterable)

def _filtered(function, iterable):
    for item in iterable:
        if item if function is None or function is bool else function(item):
            yield item

def _zip(*iterables, strict=False):
    return _zipped(iterables, strict) if not strict else zip(*[[item for item in each] for each in iterables], strict=True)

def _zipped(iterables, strict):
    iterators = [_steps_of(each) for each in iterables]
    while True:
        items = []
        for iterator in iterators:
            try:
                items.append(next(iterator))
            except StopIteration:
                return
        yield tuple(items)

def _steps_of(iterable):
    for item in iterable:
        yield item

def _enumerate(iterable, start=0):
    return _enumerated(iterable, start)

def _enumerated(iterable, number):
    for item in iterable:
        yield number, item
        number += 1

def _steps(iterator):
    while True:
        try:
            item = iterator.__next__()
        except StopIteration:
            return
        yield item

def _until(function, sentinel):
    while True:
        item = function()
        if item == sentinel:
            return
        yield item

def _next(iterator, *default):
    for item in iterator:
        return item
    if default:
        return default[0]
    raise StopIteration

def _sum(iterable, /, start=0):
    return sum([item for item in iterable], start)

def _any(iterable, /):
    for item in iterable:
        if item:
            return True
    return False

def _all(iterable, /):
    for item in iterable:
        if not item:
            return False
    return True

def _join(separator, iterable, /):
    return separator.join([item for item in iterable])

def _extend(items, iterable, /):
    for item in iterable:
        items.append(item)

def _sorted(iterable, /, *, key=None, reverse=False):
    items = [item for item in iterable]
    _sort(items, key=key, reverse=reverse)
    return items

def _sort(items, /, *, key=None, reverse=False):
    if key is None:
        items.sort(reverse=reverse)
    else:
        keys = [key(item) for item in items]
        order = sorted(range(len(keys)), key=keys.__getitem__, reverse=reverse)
        items[:] = [items[place] for place in order]

def _most(function, values, key, default):
    items = [item for item in (values[0] if len(values) == 1 else values)]
    if key is None or not items:
        return function(items, **default)
    keys = [key(item) for item in items]
    return items[function(range(len(keys)), key=keys.__getitem__)]

def _min(*values, key=None, **default):
    return _most(min, values, key, default)

def _max(*values, key=None, **default):
    return _most(max, values, key, default)

def _construct(cls, /, *args, **kwargs):
    made = cls.__new__(cls, *args, **kwargs)
    if isinstance(made, cls) and type(made).__init__ is not object.__init__:
        made.__init__(*args, **kwargs)
    return made

def _items(iterable, most):
    items = []
    for item in iterable:
        items.append(item)
        if most is not None and len(items) > most:
            break
    return items

_OPERATORS = {
    '+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b,
    '//': lambda a, b: a // b, '%': lambda a, b: a % b, '** or pow()': lambda a, b: a ** b, '@': lambda a, b: a @ b,
    '<<': lambda a, b: a << b, '>>': lambda a, b: a >> b, '|': lambda a, b: a | b, '^': lambda a, b: a ^ b,
    '&': lambda a, b: a & b, '==': lambda a, b: a == b, '!=': lambda a, b: a != b, '<': lambda a, b: a < b,
    '<=': lambda a, b: a <= b, '>': lambda a, b: a > b, '>=': lambda a, b: a >= b,
}

def _operate(a, b, text, left, right, own=None):
    order = [(a, b, left), (b, a, right)]
    kind, other = type(a), type(b)
    if kind is other and own is not None:
        order.pop()
    elif kind is not other and issubclass(other, kind):
        order.reverse()
    for it, operand, name in order:
        method = None if isinstance(it, (str, list, tuple, bytes)) else getattr(type(it), name, None)
        if method is not None:
            result = method(it, operand)
            if result is not NotImplemented:
                return result
        elif name == '__ne__':
            result = type(it).__eq__(it, operand)
            if result is not NotImplemented:
                return not result
    if isinstance(a, (str, list, tuple, bytes)):
        return _OPERATORS[text](a, b)
    if text in ('==', '!='):
        return (a is b) == (text == '==')
    if text in ('<', '<=', '>', '>='):
        raise TypeError(f"'{text}' not supported between instances of {kind.__name__!r} and {other.__name__!r}")
    raise TypeError(f'unsupported operand type(s) for {text}: {kind.__name__!r} and {other.__name__!r}')

def _operate_in_place(a, b, text, left, right, own):
    method = getattr(type(a), own, None)
    if method is not None:
        result = method(a, b)
        if result is not NotImplemented:
            return result
    return _operate(a, b, text, left, right, own)

def _contains(item, container, text, name):
    method = getattr(type(container), name, None)
    return item in container if method is None else bool(method(container, item))

def _lacks(item, container, text, name):
    method = getattr(type(container), name, None)
    return item not in container if method is None else not method(container, item)

def _format(value, conversion, spec):
    kind = type(value)
    if conversion == 's':
        value = kind.__str__(value)
    elif conversion in ('r', 'a'):
        value = kind.__repr__(value)
    elif kind.__format__ is not object.__format__:
        return kind.__format__(value, spec)
    else:
        value = kind.__str__(value)
    return format(value, spec)
