TYPE_CHECKING = False

def _show(arg):
    if arg is ...:
        return '...'
    if isinstance(arg, list):
        return f"[{', '.join(map(_show, arg))}]"
    if isinstance(arg, type) and type(arg) is not type(list[int]):
        return arg.__qualname__ if arg.__module__ == 'builtins' else f'{arg.__module__}.{arg.__qualname__}'
    return repr(arg)

class _Typing:
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

def _params(arg):
    if isinstance(arg, TypeVar):
        return (arg,)
    if type(arg) is type(list[int]):
        return tuple({param: None for part in arg.__args__ for param in _params(part)})
    return arg.__parameters__ if isinstance(arg, _Alias) else ()

def _substitute(alias, item):
    # `list[T][int]`
    params = _params(alias)
    if not params:
        raise TypeError(f'{alias!r} is not a generic class')
    items = item if isinstance(item, tuple) else (item,)
    if len(items) != len(params):
        many = 'many' if len(items) > len(params) else 'few'
        raise TypeError(f'Too {many} arguments for {alias!r}; actual {len(items)}, expected {len(params)}')
    known = dict(zip(params, items))
    return alias.__origin__[tuple(_given(arg, known) for arg in alias.__args__)]

def _given(arg, known):
    if isinstance(arg, TypeVar):
        return known.get(arg, arg)
    inner = _params(arg)
    return arg[tuple(known.get(param, param) for param in inner)] if inner else arg

class _Alias(_Typing):
    def __init__(self, form, args, origin):
        self.__origin__ = origin
        self.__args__ = args
        self._form = form
        self.__parameters__ = tuple({param: None for arg in args for param in _params(arg)})

    def __repr__(self):
        name = repr(self._form) if isinstance(self._form, _Form) else _show(self._form)
        args = self.__args__
        if name == 'typing.Union':
            if len(args) == 2 and type(None) in args:
                return f'typing.Optional[{_show(args[0] if args[1] is type(None) else args[1])}]'
        if name == 'typing.Callable' and args:
            start = args[:-1]
            if len(start) == 1 and (type(start[0]) is ParamSpec or repr(start[0]).startswith('typing.Concatenate')):
                return f'{name}[{_show(start[0])}, {_show(args[-1])}]'
            inner = '...' if start == (...,) else f"[{', '.join(map(_show, start))}]"
            return f'{name}[{inner}, {_show(args[-1])}]'
        if name == 'typing.Unpack':
            return f'*{_show(args[0])}'
        if name == 'typing.Literal':
            return f"{name}[{', '.join(map(repr, args))}]"
        shown = [*map(_show, args), *map(repr, getattr(self, '__metadata__', ()))]
        return f"{name}[{', '.join(shown) or '()'}]"

    def __eq__(self, other):
        if self._form is Union and type(other) is type(int | str):
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _Alias) or self._form is not other._form:
            return NotImplemented
        if self._form is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__args__ == other.__args__

    def __hash__(self):
        return hash((id(self._form), self.__args__ if self._form is not Union else len(self.__args__)))

    def __getitem__(self, item):
        items = list(item) if isinstance(item, tuple) else [item]
        known = dict(zip(self.__parameters__, items))
        args = tuple(_given(arg, known) for arg in self.__args__)
        return self._form[args] if self._form is Union else _Alias(self._form, args, self.__origin__)

    def __call__(self, *args, **kwargs):
        if isinstance(self._form, _Form) and self.__origin__ in (list, dict, set, frozenset, tuple, type):
            name = self._form._name
            raise TypeError(f'Type {name} cannot be instantiated; use {name.lower()}() instead')
        if not isinstance(self.__origin__, type):
            raise TypeError(f'Cannot instantiate {self!r}')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        return self._form.__mro_entries__(bases) if isinstance(self._form, _Form) else (self.__origin__,)

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, instance):
        if self._form is Union:
            return any(isinstance(instance, arg) for arg in self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        if self._form is Union:
            return any(issubclass(cls, arg) for arg in self.__args__)
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

class _Form(_Typing):
    def __init__(self, name, origin=None, check=None):
        self._name = name
        self.__origin__ = origin
        self._check = check

    def __repr__(self):
        return f'typing.{self._name}'

    def __getitem__(self, item):
        args = item if isinstance(item, tuple) else (item,)
        name = self._name
        if name == 'Optional':
            if isinstance(item, tuple):
                raise TypeError(f'typing.Optional requires a single type. Got {item!r}.')
            return Union[item, None]
        if name == 'Union':
            flat = []
            for arg in args:
                for part in arg.__args__ if isinstance(arg, _Alias) and arg._form is Union else (arg,):
                    part = type(None) if part is None else ForwardRef(part) if isinstance(part, str) else part
                    if part not in flat:
                        flat.append(part)
            if len(flat) == 1:
                return flat[0]
            args = tuple(flat)
            if not flat:
                raise TypeError('Cannot take a Union of no types.')
        elif name == 'Callable':
            start, result = args
            start = start if isinstance(start, list) else (start,)
            args = tuple([type(None) if arg is None else ForwardRef(arg) if isinstance(arg, str) else arg for arg in (*start, result)])
        elif name != 'Literal':
            args = tuple(type(None) if arg is None else ForwardRef(arg) if isinstance(arg, str) else arg for arg in args)
        return _Alias(self, args, self if self.__origin__ is None else self.__origin__)

    def __call__(self, *args, **kwargs):
        if self.__origin__ is None:
            raise TypeError(f'Cannot instantiate {self!r}')
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        if self.__origin__ is None:
            if self._check is None:
                raise TypeError(f'Cannot subclass {self!r}')
            return (Generic,)
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        if self.__origin__ is not None:
            return isinstance(instance, self.__origin__)
        if self._check is not None:
            return self._check(instance)
        raise TypeError(f'{self!r} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        if self.__origin__ is not None:
            return issubclass(cls, self.__origin__)
        raise TypeError(f'{self!r} cannot be used with issubclass()')

def _has(*names):
    return lambda instance: all(hasattr(type(instance), name) for name in names)

List = _Form('List', list)
Dict = _Form('Dict', dict)
Set = _Form('Set', set)
FrozenSet = _Form('FrozenSet', frozenset)
Tuple = _Form('Tuple', tuple)
Type = _Form('Type', type)
Optional = _Form('Optional')
Union = _Form('Union')
Literal = _Form('Literal')
Final = _Form('Final')
ClassVar = _Form('ClassVar')
NoReturn = _Form('NoReturn')
Never = _Form('Never')
Self = _Form('Self')
LiteralString = _Form('LiteralString')
TypeAlias = _Form('TypeAlias')
Concatenate = _Form('Concatenate')
TypeGuard = _Form('TypeGuard')
Unpack = _Form('Unpack')
Required = _Form('Required')
NotRequired = _Form('NotRequired')
Callable = _Form('Callable', None, callable)
Iterable = _Form('Iterable', None, _has('__iter__'))
Iterator = _Form('Iterator', None, _has('__iter__', '__next__'))
KeysView = _Form('KeysView', type({}.keys()))
ItemsView = _Form('ItemsView', type({}.items()))
ValuesView = _Form('ValuesView', type({}.values()))
MappingView = _Form('MappingView', None, _has('__len__', '__iter__'))
Generator = _Form('Generator', None, _has('__next__', 'send'))
Collection = _Form('Collection', None, _has('__len__', '__iter__', '__contains__'))
Container = _Form('Container', None, _has('__contains__'))
Sized = _Form('Sized', None, _has('__len__'))
Hashable = _Form('Hashable', None, _has('__hash__'))
Reversible = _Form('Reversible', None, _has('__reversed__'))
Sequence = _Form('Sequence', None, lambda instance: isinstance(instance, (list, tuple, str, bytes, range)))
MutableSequence = _Form('MutableSequence', None, lambda instance: isinstance(instance, list))
Mapping = _Form('Mapping', None, lambda instance: isinstance(instance, dict))
MutableMapping = _Form('MutableMapping', None, lambda instance: isinstance(instance, dict))
AbstractSet = _Form('AbstractSet', None, lambda instance: isinstance(instance, (set, frozenset)))
MutableSet = _Form('MutableSet', None, lambda instance: isinstance(instance, set))
Awaitable = _Form('Awaitable', None, _has('__await__'))
Coroutine = _Form('Coroutine', None, _has('__await__', 'send'))
AsyncIterable = _Form('AsyncIterable', None, _has('__aiter__'))
AsyncIterator = _Form('AsyncIterator', None, _has('__aiter__', '__anext__'))
AsyncGenerator = _Form('AsyncGenerator', None, _has('__anext__', 'asend'))
ContextManager = _Form('ContextManager', None, _has('__enter__', '__exit__'))
AsyncContextManager = _Form('AsyncContextManager', None, _has('__aenter__', '__aexit__'))
DefaultDict = _Form('DefaultDict', None, None)
OrderedDict = _Form('OrderedDict', None, None)
Counter = _Form('Counter', None, None)
Deque = _Form('Deque', None, None)
ChainMap = _Form('ChainMap', None, None)
IO = _Form('IO')
TextIO = _Form('TextIO')
BinaryIO = _Form('BinaryIO')
Pattern = _Form('Pattern')
Match = _Form('Match')
Text = str

class _AnyMeta(type):
    def __repr__(self):
        return 'typing.Any'

    def __instancecheck__(self, instance):
        raise TypeError('typing.Any cannot be used with isinstance()')

class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)

class Annotated:
    def __class_getitem__(cls, params):
        first, *metadata = params
        alias = _Alias(_annotated, (first,), first)
        alias.__metadata__ = tuple(metadata)
        return alias

_annotated = _Form('Annotated')

class ForwardRef(_Typing):
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

class TypeVar(_Typing):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = ForwardRef(bound) if isinstance(bound, str) else bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

class ParamSpecKwargs(ParamSpecArgs):
    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'

class ParamSpec(TypeVar):
    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

class TypeVarTuple(TypeVar):
    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]

AnyStr = TypeVar('AnyStr', bytes, str)

class Generic:
    __slots__ = ()

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        found = {}
        generic = None
        for base in cls.__dict__.get('__orig_bases__', ()):
            for param in getattr(base, '__parameters__', ()):
                found[param] = None
            if getattr(base, '__origin__', None) is Generic:
                generic = base.__parameters__
        cls.__parameters__ = tuple(found) if generic is None else generic

    def __class_getitem__(cls, params):
        params = params if isinstance(params, tuple) else (params,)
        if cls is Generic or cls.__name__ == 'Protocol' and cls.__module__ == 'typing':
            if not params:
                raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
            for param in params:
                if not isinstance(param, TypeVar) and not isinstance(param, _Alias):
                    raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.')
        else:
            wanted = getattr(cls, '__parameters__', ())
            if not wanted:
                raise TypeError(f'{cls!r} is not a generic class')
            if len(wanted) != len(params) and all(type(one) is TypeVar for one in wanted):
                raise TypeError(f"Too {'many' if len(params) > len(wanted) else 'few'} arguments for {cls!r}; actual {len(params)}, expected {len(wanted)}")
        return _Alias(cls, tuple(type(None) if param is None else param for param in params), cls)

class NewType(_Typing):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp

    def __call__(self, x):
        return x

    def __repr__(self):
        return f'__main__.{self.__name__}'

def cast(typ, val):
    return val

def overload(func):
    func = getattr(func, '__func__', func)
    known = _overloads.setdefault((func.__module__, func.__qualname__), [])
    known.append(func)
    return _overloaded

_overloads = {}

def get_overloads(func):
    func = getattr(func, '__func__', func)
    return list(_overloads.get((func.__module__, func.__qualname__), ()))

def clear_overloads():
    _overloads.clear()

def _overloaded(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not @overload-ed.')

def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f

def no_type_check(arg):
    return arg

def dataclass_transform(**kwargs):
    return lambda cls: cls

def assert_type(val, typ, /):
    return val

def reveal_type(obj, /):
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj

def assert_never(arg, /):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')

def get_origin(tp):
    if isinstance(tp, _Alias):
        return Annotated if tp._form is _annotated else tp.__origin__
    if type(tp) is type(int | str):
        return type(tp)
    return getattr(tp, '__origin__', None) if not isinstance(tp, _Form) else None

def get_args(tp):
    if isinstance(tp, _Alias):
        if tp._form is Callable:
            start = tp.__args__[:-1]
            return (... if start == (...,) else list(start), tp.__args__[-1])
        return tp.__args__
    return getattr(tp, '__args__', ())

