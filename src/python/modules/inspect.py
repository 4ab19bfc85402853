from types import FunctionType as _FunctionType, MethodType as _MethodType, ModuleType as _ModuleType, GeneratorType as _GeneratorType, \
    CoroutineType as _CoroutineType, AsyncGeneratorType as _AsyncGeneratorType, BuiltinFunctionType as _BuiltinFunctionType

CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR = 32, 128, 512
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'

def _kind(obj):
    while True:
        if isinstance(obj, _MethodType):
            obj = obj.__func__
        elif type(obj).__name__ == 'partial' and hasattr(obj, 'func'):
            obj = obj.func
        else:
            break
    return _function(obj)[0] if isinstance(obj, _FunctionType) else None

def isfunction(object):
    return isinstance(object, _FunctionType)

def ismethod(object):
    return isinstance(object, _MethodType) and not isbuiltin(object)

def isclass(object):
    return isinstance(object, type)

def ismodule(object):
    return isinstance(object, _ModuleType)

def isbuiltin(object):
    return isinstance(object, _BuiltinFunctionType)

def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object)

def iscoroutinefunction(obj):
    return _kind(obj) == 'coroutine'

def isgeneratorfunction(obj):
    return _kind(obj) == 'generator'

def isasyncgenfunction(obj):
    return _kind(obj) == 'async generator'

def iscoroutine(object):
    return isinstance(object, _CoroutineType)

def isgenerator(object):
    return isinstance(object, _GeneratorType)

def isasyncgen(object):
    return isinstance(object, _AsyncGeneratorType)

def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), '__await__') or _may_be_awaited(object)

def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))

def isdatadescriptor(object):
    return not isclass(object) and (isinstance(object, property) or hasattr(type(object), '__set__') or hasattr(type(object), '__delete__'))

def getcoroutinestate(coroutine):
    return 'CORO_' + _state(coroutine)

def getgeneratorstate(generator):
    return 'GEN_' + _state(generator)

def unwrap(func, *, stop=None):
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func

def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()], default=0)
    lines = [lines[0].lstrip(), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)

def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None

def _class_named(name):
    waiting = _object.__subclasses__()
    for cls in waiting:
        if cls.__qualname__ == name:
            return cls
        waiting += [one for one in cls.__subclasses__() if one is not cls and one not in waiting]

_object = object

def _inherited_doc(object):
    if isinstance(object, type):
        docs = (base.__doc__ for base in object.__mro__[:-1])
    else:
        receiver = getattr(object, '__self__', None)
        name = getattr(object, '__name__', None)
        if receiver is not None and name:
            cls = receiver if isinstance(receiver, type) else type(receiver)
        else:
            function = getattr(object, 'fget', object)
            owner, dot, name = getattr(function, '__qualname__', '').rpartition('.')
            cls = _class_named(owner) if dot else None
            if cls is None:
                return None
        docs = (getattr(base.__dict__.get(name), '__doc__', None) for base in cls.__mro__)
    return next((doc for doc in docs if doc is not None), None)

def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])

def getmodule(object):
    return None

def getmro(cls):
    return cls.__mro__

class _empty:
    pass

class _ParameterKind(int):
    def __new__(cls, value, name, description):
        new = int.__new__(cls, value)
        new.name = name
        new.description = description
        return new

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'

    def __str__(self):
        return self.name

class Parameter:
    empty = _empty
    POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
    POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
    VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
    KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
    VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, *, name=None, kind=None, default=..., annotation=...):
        return Parameter(name or self.name, self.kind if kind is None else kind, default=self.default if default is ... else default,
                         annotation=self.annotation if annotation is ... else annotation)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += f': {formatannotation(self.annotation)}'
        if self.default is not _empty:
            text += f"{' = ' if self.annotation is not _empty else '='}{self.default!r}"
        return '*' * (self.kind == 2) + '**' * (self.kind == 4) + text

    def __repr__(self):
        return f'<Parameter "{self}">'

def formatannotation(annotation, base_module=None):
    if annotation is None:
        return 'None'
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type) and type(annotation) is not type(list[int]):
        name = annotation.__qualname__
        return name if annotation.__module__ in ('builtins', base_module) else f'{annotation.__module__}.{name}'
    return repr(annotation)

class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        args = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind > 2 or name not in self.arguments:
                break
            if parameter.kind == 2:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments and parameter.kind > 2:
                if parameter.kind == 4:
                    kwargs.update(self.arguments[name])
                else:
                    kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind == 2:
                arguments[name] = ()
            elif parameter.kind == 4:
                arguments[name] = {}
        self.arguments = arguments

    def __repr__(self):
        return f"<BoundArguments ({', '.join(f'{k}={v!r}' for k, v in self.arguments.items())})>"

class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {parameter.name: parameter for parameter in parameters or ()}
        self.return_annotation = return_annotation

    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(self.parameters.values() if parameters is None else parameters,
                         return_annotation=self.return_annotation if return_annotation is None else return_annotation)

    def __str__(self):
        parts = []
        positional_only = star = False
        for parameter in self.parameters.values():
            if parameter.kind == 0:
                positional_only = True
            elif positional_only:
                parts.append('/')
                positional_only = False
            if parameter.kind == 2:
                star = True
            elif parameter.kind == 3 and not star:
                parts.append('*')
                star = True
            parts.append(str(parameter))
        if positional_only:
            parts.append('/')
        text = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text

    def __repr__(self):
        return f'<Signature {self}>'

    def __eq__(self, other):
        return isinstance(other, Signature) and str(self) == str(other)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        args = list(args)
        kwargs = dict(kwargs)
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == 2:
                if args:
                    arguments[name] = tuple(args)
                args = []
            elif kind == 4:
                if kwargs:
                    arguments[name] = kwargs
                kwargs = {}
            elif args and kind < 2:
                if name in kwargs and kind == 1:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = args.pop(0)
            elif name in kwargs and kind:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError(f'missing a required argument: {name!r}')
        if args:
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

class _Factory:
    def __repr__(self):
        return '<factory>'

def _signature_of_fields(fields):
    parameters = []
    for field in fields:
        default = _empty
        if type(field.default).__name__ != '_Missing':
            default = field.default
        elif type(field.default_factory).__name__ != '_Missing':
            default = _Factory()
        kind = Parameter.KEYWORD_ONLY if field.kw_only else Parameter.POSITIONAL_OR_KEYWORD
        hint = getattr(field.type, 'type', field.type) if type(field.type).__name__ == 'InitVar' else field.type
        parameters.append(Parameter(field.name, kind, default=default, annotation=hint))
    return Signature(parameters, return_annotation=None)

def _signature_of_partial(obj):
    inner = signature(obj.func)
    parameters, given, only = [], len(obj.args), False
    for name, parameter in inner.parameters.items():
        if given and parameter.kind < 2:
            given -= 1
            continue
        if parameter.kind == 2:
            if only:
                continue
        elif name in obj.keywords and parameter.kind != 4:
            only = True
            parameter = parameter.replace(kind=Parameter.KEYWORD_ONLY, default=obj.keywords[name])
        elif only and parameter.kind < 2:
            parameter = Parameter(name, Parameter.KEYWORD_ONLY, default=parameter.default, annotation=parameter.annotation)
        parameters.append(parameter)
    return Signature(parameters, return_annotation=inner.return_annotation)

# What functions of asyncio take that are not written in Python here.
_of_asyncio = {
    'all_tasks': lambda loop=None: 0,
    'create_task': lambda coro, *, name=None, context=None: 0,
    'current_task': lambda loop=None: 0,
    'ensure_future': lambda coro_or_future, *, loop=None: 0,
    'gather': lambda *coros_or_futures, return_exceptions=False: 0,
    'iscoroutine': lambda obj: 0,
    'iscoroutinefunction': lambda func: 0,
    'isfuture': lambda obj: 0,
    'new_event_loop': lambda: 0,
    'run': lambda main, *, debug=None: 0,
    'run_coroutine_threadsafe': lambda coro, loop: 0,
    'set_event_loop': lambda loop: 0,
    'sleep': lambda delay, result=None: 0,
    'to_thread': lambda func, /, *args, **kwargs: 0,
    'wrap_future': lambda future, *, loop=None: 0,
}

def signature(obj, *, follow_wrapped=True, **options):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    skip = 0
    if type(obj).__name__ == 'partial' and hasattr(obj, 'func'):
        return _signature_of_partial(obj)
    if isinstance(obj, type):
        for name in ('__new__', '__init__'):
            found = getattr(obj, name, None)
            if isinstance(found, _FunctionType):
                break
        else:
            return Signature()
        if hasattr(found, '_taken'):
            return _signature_of_fields(found._taken)
        obj = found
        skip = 1
    if isinstance(obj, _MethodType):
        obj = obj.__func__
        skip = 1
    if follow_wrapped:
        obj = unwrap(obj)
    if not isinstance(obj, _FunctionType):
        call = getattr(type(obj), '__call__', None)
        if not isinstance(call, _FunctionType):
            raise ValueError(f'no signature found for builtin {obj!r}')
        obj, skip = call, 1
    if len(_function(obj)) == 1:
        if obj.__name__ not in _of_asyncio:
            raise ValueError(f'no signature found for builtin {obj!r}')
        obj = _of_asyncio[obj.__name__]
    _, positional_only, positional, keyword_only, has_star, has_double_star, names = _function(obj)
    defaults = obj.__defaults__ or ()
    keyword_defaults = obj.__kwdefaults__ or {}
    hints = getattr(obj, '__annotations__', None) or {}
    parameters = []
    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=hints.get(name, _empty)))
    for at in range(positional):
        place = at - (positional - len(defaults))
        add(names[at], Parameter.POSITIONAL_ONLY if at < positional_only else Parameter.POSITIONAL_OR_KEYWORD,
            defaults[place] if place >= 0 else _empty)
    after = positional + keyword_only
    if has_star:
        add(names[after], Parameter.VAR_POSITIONAL)
    for name in names[positional:after]:
        add(name, Parameter.KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if has_double_star:
        add(names[after + has_star], Parameter.VAR_KEYWORD)
    return Signature(parameters[skip:], return_annotation=hints.get('return', _empty))
