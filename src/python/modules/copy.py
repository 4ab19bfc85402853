class Error(Exception):
    pass

error = Error

def _plain(x):
    kind = type(x)
    return kind in (type(None), int, float, bool, str, bytes, range, type(copy), type(len), type(...)) or isinstance(x, type)

def copy(x):
    if _plain(x):
        return x
    kind = type(x)
    method = getattr(kind, '__copy__', None)
    if method is not None:
        return method(x)
    if kind in (list, dict, set):
        return x.copy()
    if kind in (tuple, frozenset):
        return x
    each = lambda value: value
    y = _own(x, each, {})
    return _rebuild(x, each, {}) if y is None else y

def deepcopy(x, memo=None):
    if _plain(x):
        return x
    memo = {} if memo is None else memo
    key = id(x)
    if key in memo:
        return memo[key]
    kind = type(x)
    method = getattr(kind, '__deepcopy__', None)
    if method is not None:
        y = method(x, memo)
    elif kind is list:
        y = memo[key] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif kind is dict:
        y = memo[key] = {}
        for name, value in x.items():
            y[deepcopy(name, memo)] = deepcopy(value, memo)
    elif kind is tuple or kind is frozenset or kind is set:
        y = kind([deepcopy(item, memo) for item in x])
        if kind is tuple and all(a is b for a, b in zip(x, y)):
            y = x
    else:
        each = lambda value: deepcopy(value, memo)
        y = _own(x, each, memo)
        if y is None:
            y = _rebuild(x, each, memo)
    memo[key] = y
    memo.setdefault(id(memo), []).append(x)
    return y

def _own(x, each, memo):
    # What a class of the program says itself: how it is made again, and what it is made of.
    kind = type(x)
    for name, arguments in (('__reduce_ex__', (4,)), ('__reduce__', ())):
        method = getattr(kind, name, None)
        if hasattr(method, '__code__'):
            reduced = method(x, *arguments)
            if isinstance(reduced, str):
                return x
            make, args, state, items, pairs = (*reduced, None, None, None)[:5]
            y = memo[id(x)] = make(*each(args))
            if state is not None:
                _restore(y, each(state))
            for item in items or ():
                y.append(each(item))
            for name, value in pairs or ():
                y[each(name)] = each(value)
            return y
    gives = hasattr(getattr(kind, '__getstate__', None), '__code__')
    if not gives and not hasattr(kind, '__setstate__') and not hasattr(kind, '__getnewargs__'):
        return None
    if isinstance(x, (BaseException, list, dict, set)) and not gives:
        return None
    given = x.__getnewargs__() if hasattr(kind, '__getnewargs__') else ()
    y = memo[id(x)] = kind.__new__(kind, *each(given))
    if gives:
        state = x.__getstate__()
    else:
        state = getattr(x, '__dict__', None) or None
    if state is not None:
        _restore(y, each(state))
    return y

def _restore(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    state, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    for part in (state, slots):
        for name, value in (part or {}).items():
            object.__setattr__(y, name, value)

def _rebuild(x, each, memo):
    kind = type(x)
    if not hasattr(x, '__dict__') or hasattr(kind, '__next__') or hasattr(x, 'cr_frame'):
        if not hasattr(kind, '__slots__') or hasattr(kind, '__next__'):
            raise TypeError(f"cannot pickle '{kind.__name__}' object")
    if isinstance(x, BaseException):
        y = kind.__new__(kind, *x.args)
        y.args = each(x.args)
    elif isinstance(x, (list, set)):
        y = kind.__new__(kind)
        memo[id(x)] = y
        (y.extend if isinstance(x, list) else y.update)([each(item) for item in x])
    elif isinstance(x, dict):
        y = kind.__new__(kind)
        memo[id(x)] = y
    elif isinstance(x, (tuple, frozenset)):
        y = kind.__new__(kind, [each(item) for item in x])
    elif isinstance(x, (int, float, str, bytes)):
        y = kind.__new__(kind, x)
    else:
        y = object.__new__(kind)
    memo[id(x)] = y
    for name, value in getattr(x, '__dict__', {}).items():
        object.__setattr__(y, name, each(value))
    for base in kind.__mro__:
        names = base.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if hasattr(x, name):
                object.__setattr__(y, name, each(getattr(x, name)))
    if isinstance(x, dict):
        for name, value in x.items():
            y[each(name)] = each(value)
    return y
