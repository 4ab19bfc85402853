_descriptors = (property, classmethod, staticmethod)

class auto:
    def __init__(self, value=None):
        self.value = value

class nonmember:
    def __init__(self, value):
        self.value = value

class member:
    def __init__(self, value):
        self.value = value

def _is_descriptor(value):
    kind = type(value)
    return (hasattr(kind, '__get__') or hasattr(kind, '__set__') or hasattr(kind, '__delete__')
            or isinstance(value, _descriptors) or kind is type(_is_descriptor))

class property(property):
    pass

DynamicClassAttribute = property

class EnumDict(dict):
    def __init__(self):
        super().__init__()
        self._names = []
        self._values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if key == '_ignore_':
            self._ignore = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
        elif key == '_generate_next_value_':
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key.startswith('__') and key.endswith('__') or key.startswith('_') and key.endswith('_'):
            pass
        elif key in self._names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value) and not key.startswith('_' + self._class + '__'):
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                if value.value is None:
                    value.value = self._generate(key, 1, len(self._names), self._values[:])
                value = value.value
            elif isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
                value = tuple(self._generate(key, 1, len(self._names), self._values[:]) if isinstance(part, auto)
                              else part for part in value)
            self._names.append(key)
            self._values.append(value)
        super().__setitem__(key, value)

_kinds = (int, str, float, bytes, tuple)

def _data_type(bases):
    for base in bases:
        for cls in base.__mro__:
            if cls is object or isinstance(cls, EnumType) and not any(
                    known in cls.__mro__ for known in _kinds):
                continue
            for known in _kinds:
                if issubclass(cls, known):
                    return known
            if '__dataclass_fields__' in cls.__dict__:
                return cls
    return object

class EnumType(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        namespace = EnumDict()
        namespace._class = name
        namespace._generate = None
        for base in bases:
            found = getattr(base, '_generate_next_value_', None)
            if found is not None:
                namespace._generate = found
                break
            if isinstance(base, EnumType) and base._member_names_:
                break
        return namespace

    def __new__(mcls, name, bases, namespace, *, boundary=None, **kwds):
        if 'Enum' not in _known:
            cls = type.__new__(mcls, name, bases, dict(namespace))
            cls._member_names_ = []
            cls._member_map_ = {}
            cls._value2member_map_ = {}
            cls._data_type_ = object
            _known['Enum'] = cls
            return cls
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
        plain = {key: value for key, value in namespace.items()
                 if key not in namespace._names and key not in namespace._ignore and key != '_ignore_'}
        use_new = plain.pop('__new__', None)
        if use_new is not None:
            plain['_new_member_'] = use_new
        if '_generate_next_value_' in plain and not isinstance(plain['_generate_next_value_'], staticmethod):
            plain['_generate_next_value_'] = staticmethod(plain['_generate_next_value_'])
        cls = type.__new__(mcls, name, bases, plain, **kwds)
        data = cls._data_type_ = _data_type(bases)
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        if boundary is not None:
            cls._boundary_ = boundary
        if data is not object and data in _kinds and '__hash__' not in plain:
            # That of the built-in class comes before Enum's.
            type.__setattr__(cls, '__hash__', data.__hash__)
        if data is not object and data not in _kinds and '__repr__' not in plain:
            # A dataclass shows its fields in the brackets of a member.
            type.__setattr__(cls, '__repr__', Enum.__repr__)
        new = getattr(cls, '_new_member_', None)
        for key, value in zip(namespace._names, namespace._values):
            args = value if isinstance(value, tuple) and data is not tuple else (value,)
            if new is not None:
                made = new(cls, *args)
                if not hasattr(made, '_value_'):
                    made._value_ = value
            elif data is object:
                made = object.__new__(cls)
                made._value_ = value
            elif data not in _kinds:
                made = object.__new__(cls)
                made._value_ = data(*args)
            else:
                made = data.__new__(cls, *args)
                made._value_ = value if data is not str and data is not int else data(*args)
            value = made._value_
            known = None
            for other in cls._member_map_.values():
                if other._value_ == value:
                    known = other
                    break
            if known is None:
                made._name_ = key
                made.__objclass__ = cls
                made._sort_order_ = len(cls._member_names_)
                if any('__init__' in base.__dict__ for base in cls.__mro__ if base is not object and base not in _kinds):
                    made.__init__(*args)
                if not issubclass(cls, _flag_type()) or value and not value & value - 1:
                    cls._member_names_.append(key)
                known = made
            cls._member_map_[key] = known
            type.__setattr__(cls, key, known)
            try:
                cls._value2member_map_.setdefault(value, known)
            except TypeError:
                pass
        return cls

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        bases = (cls,) if type is None else (type, cls)
        namespace = EnumType.__prepare__(value, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, dict):
            names = list(names.items())
        for name in names:
            if isinstance(name, str):
                values = namespace._values
                namespace[name] = namespace._generate(name, start, len(values), values[:])
            else:
                namespace[name[0]] = name[1]
        return EnumType.__new__(EnumType, value, bases, namespace, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and '{cls.__class__.__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if issubclass(cls, _flag_type()) else 'enum'} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        super().__delattr__(name)

EnumMeta = EnumType
_known = {}

def _flag_type():
    return _known.get('Flag', EnumDict)

class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            found = cls._value2member_map_.get(value)
            if found is not None:
                return found
        except TypeError:
            pass
        for found in cls._member_map_.values():
            if found._value_ == value:
                return found
        try:
            found = cls._missing_(value)
        except Exception as error:
            error.__context__ = None
            raise
        if isinstance(found, cls) or isinstance(found, int) and getattr(cls, '_boundary_', None) is EJECT:
            return found
        if found is None:
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        raise TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member')

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            return last_values[-1] + 1

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        value = self._value_
        return f'<{type(self).__name__}.{self._name_}: {value!r}>'

    def __str__(self):
        return f'{type(self).__name__}.{self._name_}'

    def __format__(self, format_spec):
        return str(self).__format__(format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

class ReprEnum(Enum):
    pass

class IntEnum(int, ReprEnum):
    __str__ = int.__repr__
    __format__ = int.__format__
    __hash__ = int.__hash__

class StrEnum(str, ReprEnum):
    __str__ = str.__str__
    __format__ = str.__format__
    __hash__ = str.__hash__

    def _new_member_(cls, *values):
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

class FlagBoundary(StrEnum):
    STRICT = 'strict'
    CONFORM = 'conform'
    EJECT = 'eject'
    KEEP = 'keep'

STRICT, CONFORM, EJECT, KEEP = FlagBoundary

class Flag(Enum):
    _boundary_ = STRICT

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 1 << max(last_values).bit_length()

    @classmethod
    def _all(cls):
        bits = 0
        for found in cls._member_map_.values():
            bits |= found._value_
        return bits

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        every = cls._all()
        if value < 0:
            value = max(1 << every.bit_length(), 1 << value.bit_length()) + value
        if value & ~every and cls._boundary_ is CONFORM:
            return cls(value & every)
        if value & ~every and cls._boundary_ is EJECT:
            return value
        if value & ~every and cls._boundary_ is STRICT:
            width = max(value.bit_length(), every.bit_length())
            raise ValueError(f'{cls!r} invalid value {value!r}\n    given 0b{0} {value:0{width}b}\n  allowed 0b{0} {every:0{width}b}')
        made = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        made._value_ = value
        names = [found._name_ for found in cls if found._value_ & value]
        made._name_ = '|'.join(names) or None
        rest = value & ~every
        if rest and names:
            made._name_ += f'|{rest}'
        cls._value2member_map_[value] = made
        return made

    def __iter__(self):
        return (found for found in type(self) if found._value_ & self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __repr__(self):
        if self._name_ is None:
            return f'<{type(self).__name__}: {self._value_!r}>'
        return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        if self._name_ is None:
            return f'{type(self).__name__}({self._value_!r})'
        return f'{type(self).__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _bits(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if isinstance(other, int) and isinstance(self, int):
            return other
        return None

    def __or__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ | bits)

    def __and__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ & bits)

    def __xor__(self, other):
        bits = self._bits(other)
        return NotImplemented if bits is None else type(self)(self._value_ ^ bits)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return type(self)(~self._value_)
        return type(self)(self._all() & ~self._value_)

_known['Flag'] = Flag

class IntFlag(int, Flag):
    _boundary_ = KEEP
    __str__ = int.__repr__
    __format__ = int.__format__
    __hash__ = int.__hash__

def unique(enumeration):
    aliases = [(name, found._name_) for name, found in enumeration._member_map_.items() if name != found._name_]
    if aliases:
        text = ', '.join(f'{alias} -> {name}' for alias, name in aliases)
        raise ValueError(f'duplicate values found in {enumeration!r}: {text}')
    return enumeration

class EnumCheck(StrEnum):
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'

CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck

class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [f'{alias} -> {found._name_}' for alias, found in enumeration._member_map_.items()
                           if alias != found._name_]
                if aliases:
                    raise ValueError(f'aliases found in {enumeration!r}: {", ".join(aliases)}')
            elif check is CONTINUOUS:
                _continuous(enumeration)
            elif check is NAMED_FLAGS:
                _named_flags(enumeration)
        return enumeration

def _shown(values):
    values = sorted(values)
    return f'values {", ".join(map(str, values))}' if len(values) > 1 else f'value {values[0]}'

def _continuous(enumeration):
    values = {found._value_ for found in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        wanted = {1 << bit for bit in range(low.bit_length(), high.bit_length() - 1)}
    elif issubclass(enumeration, int):
        wanted = set(range(low + 1, high))
    else:
        raise Exception(f'verify: unknown type {enumeration!r}')
    missing = sorted(wanted - values)
    if missing:
        kind = 'flag' if issubclass(enumeration, Flag) else 'enum'
        raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {", ".join(map(str, missing))}'[:256])

def _named_flags(enumeration):
    known = [found._value_ for found in enumeration]
    names, bits = [], 0
    for name, found in enumeration._member_map_.items():
        if name in enumeration._member_names_ or found._value_ < 0:
            continue
        rest = [1 << bit for bit in range(found._value_.bit_length()) if found._value_ >> bit & 1 and 1 << bit not in known]
        if rest:
            names.append(name)
            for bit in rest:
                bits |= bit
    if names:
        alias = f'alias {names[0]} is' if len(names) == 1 else f'aliases {", ".join(names[:-1])} and {names[-1]} are'
        value = f'value 0x{bits:x}' if bits.bit_count() == 1 else f'combined values of 0x{bits:x}'
        raise ValueError(f'invalid Flag {enumeration.__name__!r}: {alias} missing {value} [use enum.show_flag_values(value) for details]')

def show_flag_values(value):
    return [1 << bit for bit in range(value.bit_length()) if value >> bit & 1]

def global_enum_repr(self):
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'

def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_})'
    if self._boundary_ is not KEEP:
        return '|'.join(f'{module}.{name}' for name in self.name.split('|'))
    return '|'.join(name if name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|'))

def global_str(self):
    return f'{self.__class__.__name__}({self._value_})' if self._name_ is None else self._name_

def pickle_by_global_name(self, proto):
    return self.name

def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)

