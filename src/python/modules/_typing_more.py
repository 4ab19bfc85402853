from abc import ABCMeta as _ABCMeta
from _named import named_tuple as _named_tuple
from typing import ForwardRef as _ForwardRef, Generic as _Generic, NotRequired as _NotRequired, Required as _Required, TypeVar as _TypeVar, _Form, _annotated

class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if not cls.__dict__.get('_is_protocol'):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get('_is_runtime'):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if all(hasattr(instance, name) for name in cls._wanted()):
            return True
        return type(instance) in cls.__subclasses__() or cls in type(instance).__mro__

    def __subclasscheck__(cls, other):
        if cls.__dict__.get('_is_protocol'):
            if not cls.__dict__.get('_is_runtime'):
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            if not all(callable(getattr(cls, name, None)) for name in cls._wanted()):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            # What all classes have of `type`, such as `__call__`, is not what their objects have.
            return all(any(name in base.__dict__ for base in other.__mro__) or hasattr(other, name) and not hasattr(type, name)
                       for name in cls._wanted())
        return super().__subclasscheck__(other)

    def _wanted(cls):
        names = {}
        for base in cls.__mro__:
            if base.__dict__.get('_is_protocol'):
                names.update(base.__dict__.get('__annotations__', {}))
                names.update(base.__dict__)
        own = ('_is_protocol', '_is_runtime', '_abc_registry', '_abc_impl', '__module__', '__qualname__', '__doc__', '__dict__', '__weakref__', '__slots__',
               '__init__', '__new__', '__abstractmethods__', '__annotations__', '__parameters__', '__orig_bases__', '__subclasshook__',
               '__class_getitem__', '__init_subclass__')
        return [name for name in names if name not in own]

class Protocol(_Generic, metaclass=_ProtocolMeta):
    _is_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and '__init__' not in cls.__dict__:
            cls.__init__ = _no_init

def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init)
        if init is not _no_init:
            return init(self, *args, **kwargs)

def runtime_checkable(cls):
    if not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime = True
    return cls

_Kept = _TypeVar('T_co', covariant=True)

@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self):
        pass

@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self):
        pass

@runtime_checkable
class SupportsAbs(Protocol[_Kept]):
    def __abs__(self):
        pass

@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self):
        pass

def _referred(hints):
    return {name: _ForwardRef(hint) if isinstance(hint, str) else hint for name, hint in hints.items()}

class _NamedTupleMeta(type):
    def __new__(meta, name, bases, namespace):
        if name == '_NamedTuple':
            return type.__new__(meta, name, bases, namespace)
        hints = namespace.get('__annotations__', {})
        defaults = []
        for field in hints:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                raise TypeError(f'Non-default namedtuple field {field} cannot follow default field'
                                f"{'s' if len(defaults) > 1 else ''} {', '.join([known for known in hints if known in namespace])}")
        cls = _named_tuple(name, list(hints), tuple(defaults), namespace.get('__module__', '__main__'))
        cls.__annotations__ = _referred(hints)
        for key, value in namespace.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {key}')
            if key not in hints and key not in ('__module__', '__qualname__', '__annotations__', '__classcell__'):
                setattr(cls, key, value)
        cls.__qualname__ = namespace.get('__qualname__', name)
        return cls

class _NamedTuple(metaclass=_NamedTupleMeta):
    pass

class _NamedTupleForm(_Form):
    def __call__(self, typename, fields=(), /, **kwargs):
        hints = dict(fields or kwargs)
        cls = _named_tuple(typename, list(hints), (), '__main__')
        cls.__annotations__ = hints
        return cls

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

NamedTuple = _NamedTupleForm('NamedTuple')

class _TypedDictMeta(type):
    def __new__(meta, name, bases, namespace, total=True):
        hints, required, optional = {}, set(), set()
        for base in bases:
            hints.update(getattr(base, '__annotations__', {}))
            required |= getattr(base, '__required_keys__', set())
            optional |= getattr(base, '__optional_keys__', set())
        own = namespace.get('__annotations__', {})
        for key, hint in own.items():
            form = getattr(hint, '_form', None)
            (required if form is _Required or total and form is not _NotRequired else optional).add(key)
        cls = type.__new__(meta, name, (dict,), dict(namespace))
        cls.__annotations__ = {**hints, **_referred(own)}
        cls.__required_keys__ = frozenset(required)
        cls.__optional_keys__ = frozenset(optional)
        cls.__total__ = total
        return cls

    def __init__(cls, *args, **kwargs):
        pass

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__

class _TypedDictForm(_Form):
    def __call__(self, typename, fields=(), /, *, total=True, **kwargs):
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields or kwargs)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)

_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict = _TypedDictForm('TypedDict')

def is_typeddict(tp):
    return isinstance(type(tp), type) and type(tp) is _TypedDictMeta

def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    names = {**_main_variables(), **(globalns or {}), **(localns or {})}
    hints = {}
    for part in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
        for name, hint in (part.__dict__.get('__annotations__', {}) if isinstance(part, type) else part.__annotations__).items():
            if isinstance(hint, str):
                hint = _Hint(hint, names).whole()
            hints[name] = type(None) if hint is None else hint if include_extras else _without_extras(hint)
    return hints

def _without_extras(hint):
    if getattr(hint, '_form', None) in (_annotated, _Required, _NotRequired):
        return _without_extras(hint.__args__[0])
    return hint

_BUILTINS = {one.__name__: one for one in (int, str, float, bool, bytes, list, dict, set, frozenset, tuple, type, object, BaseException,
                                           Exception, ValueError, TypeError, KeyError, OSError, RuntimeError)}

class _Hint:
    # A hint that was kept as text: names, their parts, what stands in brackets, and alternatives.
    def __init__(self, text, names):
        self.text = text
        self.names = names
        self.at = 0

    def whole(self):
        found = self.alternatives()
        if self.peek():
            raise SyntaxError(f'Forward reference must be an expression -- got {self.text!r}')
        return found

    def peek(self):
        while self.text[self.at:self.at + 1] == ' ':
            self.at += 1
        return self.text[self.at:self.at + 1]

    def alternatives(self):
        found = self.one()
        while self.peek() == '|':
            self.at += 1
            found = found | self.one()
        return found

    def items(self, end):
        items = []
        while self.peek() != end:
            items.append(self.alternatives())
            if self.peek() == ',':
                self.at += 1
        self.at += 1
        return items

    def one(self):
        letter = self.peek()
        if letter == '[' or letter == '(':
            self.at += 1
            items = self.items(']' if letter == '[' else ')')
            return items if letter == '[' else tuple(items)
        if letter in ('"', "'") and letter:
            end = self.text.index(letter, self.at + 1)
            text = self.text[self.at + 1:end]
            self.at = end + 1
            return text
        if self.text.startswith('...', self.at):
            self.at += 3
            return ...
        start = self.at
        while self.text[self.at:self.at + 1].isalnum() or self.text[self.at:self.at + 1] in ('_', '-') and self.at < len(self.text):
            self.at += 1
        word = self.text[start:self.at]
        if word in ('None', 'True', 'False'):
            found = {'None': None, 'True': True, 'False': False}[word]
        elif word.lstrip('-').isdigit():
            found = int(word)
        elif word in self.names:
            found = self.names[word]
        elif word in _BUILTINS:
            found = _BUILTINS[word]
        else:
            raise NameError(f"name '{word}' is not defined")
        while self.peek() in ('.', '[') and self.peek():
            self.at += 1
            if self.text[self.at - 1] == '[':
                items = self.items(']')
                found = found[items[0] if len(items) == 1 else tuple(items)]
            else:
                start = self.at
                while self.text[self.at:self.at + 1].isalnum() or self.text[self.at:self.at + 1] == '_':
                    self.at += 1
                found = getattr(found, self.text[start:self.at])
        return found

@runtime_checkable
class SupportsBytes(Protocol):
    def __bytes__(self):
        pass

@runtime_checkable
class SupportsComplex(Protocol):
    def __complex__(self):
        pass

@runtime_checkable
class SupportsRound(Protocol[_Kept]):
    def __round__(self, ndigits=0):
        pass

def no_type_check_decorator(decorator):
    return decorator
