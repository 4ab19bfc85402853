from _named import binder as _binder

class FrozenInstanceError(AttributeError):
    pass

class _Missing:
    def __repr__(self):
        return f'<dataclasses._MISSING_TYPE object at {id(self):#x}>'

class _KwOnly:
    pass

MISSING = _Missing()
KW_ONLY = _KwOnly()

class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f'dataclasses.InitVar[{getattr(self.type, "__name__", self.type)}]'

class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._kind = ''

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},'
                f'init={self.init!r},repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},'
                f'metadata=mappingproxy({self.metadata!r}),kw_only={self.kw_only!r},_field_type=_FIELD)')

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook is not None:
            hook(self.default, owner, name)

def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)

def _is(hint, word):
    if isinstance(hint, str):
        return hint.split('[')[0].split('.')[-1] == word
    return getattr(getattr(hint, '_form', hint), '_name', None) == word

def _collect(cls, kw_only):
    found = {}
    for base in cls.__mro__[-1:0:-1]:
        for known in getattr(base, '__dataclass_fields__', {}).values():
            found[known.name] = known
    for name, hint in cls.__dict__.get('__annotations__', {}).items():
        if hint is KW_ONLY or hint is _KwOnly or isinstance(hint, str) and _is(hint, 'KW_ONLY'):
            kw_only = True
            continue
        default = cls.__dict__.get(name, MISSING)
        one = default if isinstance(default, Field) else field(default=default)
        one.name = name
        one.type = hint
        if _is(hint, 'ClassVar'):
            one._kind = 'class'
            if one.default_factory is not MISSING:
                raise TypeError(f'field {name} cannot have a default factory')
        elif isinstance(hint, InitVar) or hint is InitVar or isinstance(hint, str) and _is(hint, 'InitVar'):
            one._kind = 'init'
        if one.kw_only is MISSING:
            one.kw_only = kw_only
        if one._kind != 'class' and (
                isinstance(one.default, (list, dict, set)) or one.default is not MISSING and type(one.default).__hash__ is None):
            raise ValueError(f'mutable default {type(one.default)} for field {name} is not allowed: use default_factory')
        found[name] = one
        if isinstance(default, Field):
            if default.default is MISSING:
                if name in cls.__dict__:
                    delattr(cls, name)
            else:
                setattr(cls, name, default.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found

def _make_init(cls, found, frozen):
    every = [one for one in found.values() if one._kind != 'class']
    taken = [one for one in every if one.init and not one.kw_only]
    keywords = [one for one in every if one.init and one.kw_only]
    defaults = {}
    for one in taken + keywords:
        if one.default is not MISSING:
            defaults[one.name] = one.default
        elif one.default_factory is not MISSING:
            defaults[one.name] = MISSING
        elif defaults and not one.kw_only:
            raise TypeError(f'non-default argument {one.name!r} follows default argument')
    bind = _binder(f'{cls.__qualname__}.__init__()', [one.name for one in taken], defaults, 1, [one.name for one in keywords])
    post = hasattr(cls, '__post_init__')
    inits = [one.name for one in every if one._kind == 'init']
    steps = [(one.name, one.default_factory, one.default, one.init) for one in every if one._kind != 'init']
    names = [one.name for one in taken]
    simple = len(every) == len(taken) and not inits and not frozen
    count = len(names)
    set = object.__setattr__ if frozen else setattr

    def __init__(self, *args, **kwargs):
        if simple and not kwargs and len(args) == count:
            for name, value in zip(names, args):
                setattr(self, name, value)
        else:
            values = bind(args, kwargs)
            for name, factory, default, is_given in steps:
                value = values[name] if is_given else default
                if value is MISSING:
                    if factory is MISSING:
                        continue
                    value = factory()
                elif not is_given and default is not MISSING and factory is MISSING:
                    continue
                set(self, name, value)
            if inits:
                self.__post_init__(*[values[name] for name in inits])
                return
        if post:
            self.__post_init__()

    __init__._taken = taken + keywords
    __init__.__annotations__ = {**{one.name: one.type for one in taken + keywords}, 'return': None}
    return __init__

_showing = []

def _make_repr(cls, found):
    names = [one.name for one in found.values() if not one._kind and one.repr]

    def __repr__(self):
        if id(self) in _showing:
            return '...'
        _showing.append(id(self))
        try:
            return f"{type(self).__qualname__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"
        finally:
            _showing.pop()

    return __repr__

def _name(cls, function, name):
    function.__name__ = name
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    return function

def _keys(found, hashed=False):
    names = [one.name for one in found.values()
             if not one._kind and (one.compare if not hashed or one.hash is None else one.hash)]
    return lambda self: tuple([getattr(self, name) for name in names])

def _hint(hint):
    if isinstance(hint, type):
        module = hint.__module__
        return hint.__qualname__ if module == 'builtins' else f'{module}.{hint.__qualname__}'
    text = repr(hint)
    return text.replace('typing.', '') if type(hint).__module__ == 'typing' and not text.startswith('dict[') else text

def _signature(cls, found):
    parts, mark = [], '*'
    taken = [one for one in found.values() if one._kind != 'class' and one.init]
    for one in [one for one in taken if not one.kw_only] + [one for one in taken if one.kw_only]:
        if one.kw_only and mark:
            parts.append(mark)
            mark = ''
        text = f'{one.name}: {_hint(one.type)}'
        if one.default is not MISSING:
            text += f' = {one.default!r}'
        elif one.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    return f"{cls.__name__}({', '.join(parts)})"

def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    for base in cls.__mro__[1:]:
        known = base.__dict__.get('__dataclass_params__')
        if known is not None:
            if known.frozen and not frozen:
                raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
            if frozen and not known.frozen:
                raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    found = _collect(cls, kw_only)
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
    own_hash = cls.__dict__.get('__hash__', MISSING)
    has_hash = not (own_hash is MISSING or own_hash is None and '__eq__' in cls.__dict__)

    def add(name, function, complaint=None):
        if name not in cls.__dict__ or complaint is True:
            setattr(cls, name, _name(cls, function, name))
        elif complaint:
            raise TypeError(complaint)

    keys = _keys(found)
    if init:
        add('__init__', _make_init(cls, found, frozen), True)
    if repr:
        add('__repr__', _make_repr(cls, found))
    if eq:
        def __eq__(self, other):
            return keys(self) == keys(other) if type(other) is type(self) else NotImplemented
        add('__eq__', __eq__)
    if order:
        if not eq:
            raise ValueError('eq must be true if order is true')
        def compare(op):
            def method(self, other):
                return op(keys(self), keys(other)) if type(other) is type(self) else NotImplemented
            return method
        for name, op in (('__lt__', lambda a, b: a < b), ('__le__', lambda a, b: a <= b),
                         ('__gt__', lambda a, b: a > b), ('__ge__', lambda a, b: a >= b)):
            add(name, compare(op), f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering')
    if frozen:
        def refuse(verb):
            def method(self, name, *value):
                if (type(self) is cls and not slots) or name in found:
                    raise FrozenInstanceError(f'cannot {verb} field {name!r}')
                if slots:
                    # The class was made anew for its slots, and CPython asks the one before it.
                    raise TypeError('super(type, obj): obj must be an instance or subtype of type')
                getattr(super(cls, self), '__setattr__' if value else '__delattr__')(name, *value)
            return method
        for name, verb in (('__setattr__', 'assign to'), ('__delattr__', 'delete')):
            add(name, refuse(verb), f'Cannot overwrite attribute {name} in class {cls.__name__}')
    hashed = _keys(found, True)
    def __hash__(self):
        return hash(hashed(self))
    if unsafe_hash or eq and frozen and not has_hash:
        if unsafe_hash and has_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = _name(cls, __hash__, '__hash__')
    elif eq and not has_hash:
        cls.__hash__ = None
    if cls.__dict__.get('__doc__') is None:
        cls.__doc__ = _signature(cls, found) if init else f'{cls.__name__}()'
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([one.name for one in found.values() if one._kind != 'class' and one.init and not one.kw_only])
    if slots:
        if '__slots__' in cls.__dict__:
            raise TypeError(f'{cls.__name__} already specifies __slots__')
        space = dict(cls.__dict__)
        names = [one.name for one in found.values() if not one._kind]
        for name in (*names, '__dict__', '__weakref__'):
            space.pop(name, None)
        inherited = [name for base in cls.__mro__[1:] for name in base.__dict__.get('__slots__', ())]
        space['__slots__'] = tuple(name for name in names if name not in inherited)
        qualname = cls.__qualname__
        cls = type(cls)(cls.__name__, cls.__bases__, space)
        cls.__qualname__ = qualname
    if getattr(cls, '__abstractmethods__', None):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls

class _DataclassParams:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq = init, repr, eq
        self.order, self.unsafe_hash, self.frozen = order, unsafe_hash, frozen

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={value}' for name, value in self.__dict__.items()])})"

def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)

def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple([one for one in found.values() if not one._kind])

def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')

def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')

def _convert(obj, one):
    if _is_instance(obj):
        return one(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_convert(value, one) for value in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_convert(value, one) for value in obj])
    if isinstance(obj, dict):
        pairs = [(_convert(key, one), _convert(value, one)) for key, value in obj.items()]
        return type(obj)(obj.default_factory, pairs) if hasattr(obj, 'default_factory') else type(obj)(pairs)
    from copy import deepcopy
    return deepcopy(obj)

def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    def one(obj):
        return dict_factory([(known.name, _convert(getattr(obj, known.name), one)) for known in fields(obj)])
    return one(obj)

def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    def one(obj):
        return tuple_factory([_convert(getattr(obj, known.name), one) for known in fields(obj)])
    return one(obj)

def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for one in obj.__dataclass_fields__.values():
        if one._kind == 'class':
            continue
        if not one.init:
            if one.name in changes:
                raise ValueError(f'field {one.name} is declared with init=False, it cannot be specified with replace()')
        elif one.name not in changes:
            if one._kind == 'init' and one.default is MISSING:
                raise ValueError(f"InitVar {one.name!r} must be specified with replace()")
            if one._kind != 'init':
                changes[one.name] = getattr(obj, one.name)
    return type(obj)(**changes)

def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    space = dict(namespace or {})
    hints = space['__annotations__'] = {}
    for one in fields:
        name, hint, *default = (one, 'typing.Any') if isinstance(one, str) else one
        hints[name] = hint
        if default:
            space[name] = default[0]
    return dataclass(type(cls_name, bases, space), **options)
