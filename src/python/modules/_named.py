def _quoted(missing):
    words = [f"'{name}'" for name in missing]
    if len(words) > 2:
        return ', '.join(words[:-1]) + ', and ' + words[-1]
    return ' and '.join(words)

def _missing(call, kind, missing):
    return TypeError(f'{call} missing {len(missing)} required {kind} argument{"s" if len(missing) > 1 else ""}: {_quoted(missing)}')

def binder(call, names, defaults, own, keyword_only=()):
    names = tuple(names)
    count = len(names)
    every = (*names, *keyword_only)

    def bind(args, kwargs):
        values = dict(zip(names, args))
        for name in kwargs:
            if name not in every:
                raise TypeError(f"{call} got an unexpected keyword argument '{name}'")
            if name in values:
                raise TypeError(f"{call} got multiple values for argument '{name}'")
        values.update(kwargs)
        if len(args) > count:
            optional = sum(name in defaults for name in names)
            most = count + own
            takes = f'from {most - optional} to {most}' if optional else f'{most}'
            given = str(len(args) + own)
            by_keyword = sum(name in values for name in keyword_only)
            if by_keyword:
                given += f' positional arguments (and {by_keyword} keyword-only argument{"" if by_keyword == 1 else "s"})'
            raise TypeError(f'{call} takes {takes} positional argument{"" if most == 1 else "s"} but {given} were given')
        if len(values) < len(every):
            missing = [name for name in names if name not in values and name not in defaults]
            if missing:
                raise _missing(call, 'positional', missing)
            missing = [name for name in keyword_only if name not in values and name not in defaults]
            if missing:
                raise _missing(call, 'keyword-only', missing)
        return {name: values[name] if name in values else defaults[name] for name in every}

    return bind

_keywords = ('False None True and as assert async await break class continue def del elif else except finally for from '
             'global if import in is lambda nonlocal not or pass raise return try while with yield').split()

def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = list(map(str, field_names))
    seen = set()
    for index, name in enumerate(names):
        bad = not name.isidentifier() or name in _keywords or name.startswith('_') or name in seen
        if bad and rename:
            names[index] = f'_{index}'
        seen.add(name)
    seen = set()
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in _keywords:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    return named_tuple(typename, names, () if defaults is None else tuple(defaults), module or '__main__')

class _Getter:
    def __init__(self, index):
        self.index = index
        self.__doc__ = f'Alias for field number {index}'

    def __repr__(self):
        return f'_tuplegetter({self.index}, {self.__doc__!r})'

    def __get__(self, obj, cls=None):
        return self if obj is None else obj[self.index]

    def __set__(self, obj, value):
        raise AttributeError("can't set attribute")

def named_tuple(typename, names, defaults, module):
    if len(defaults) > len(names):
        raise TypeError('Got more default values than field names')
    names = tuple(names)
    count = len(names)
    field_defaults = dict(zip(names[count - len(defaults):], defaults))
    new = tuple.__new__
    binding = binder(f'{typename}.__new__()', names, field_defaults, 1)

    def __new__(_cls, *args, **kwargs):
        if len(args) != count or kwargs:
            args = binding(args, kwargs).values()
        return new(_cls, args)

    def _make(cls, iterable):
        result = new(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name) if name in kwds else value for name, value in zip(names, self)])
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in zip(names, self))})"

    def _asdict(self):
        return dict(zip(names, self))

    space = {
        '__doc__': f"{typename}({', '.join(names)})",
        '__slots__': (),
        '_fields': names,
        '_field_defaults': field_defaults,
        '__new__': __new__,
        '_make': classmethod(_make),
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__getnewargs__': lambda self: tuple(self),
        '__match_args__': names,
        '__module__': module,
    }
    for index, name in enumerate(names):
        space[name] = _Getter(index)
    return type(typename, (tuple,), space)
