# What `dir` shows besides the names that are kept as attributes: those of what types do by themselves. Compiled only into
# programs that ask for it, since no name is ever looked up here.

_ROWS = (
    'object __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ '
    '__le__ __lt__ __ne__ __new__ __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__',
    'int __abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ __getnewargs__ __index__ __int__ __invert__ __lshift__ '
    '__mod__ __mul__ __neg__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__ __round__ '
    '__rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __sub__ __truediv__ __trunc__ __xor__ as_integer_ratio bit_count bit_length '
    'conjugate denominator from_bytes imag numerator real to_bytes',
    'float __abs__ __add__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ __getformat__ __getnewargs__ __int__ __mod__ __mul__ __neg__ '
    '__pos__ __pow__ __radd__ __rdivmod__ __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ __trunc__ '
    'as_integer_ratio conjugate fromhex hex imag is_integer real',
    'complex __abs__ __add__ __bool__ __complex__ __getnewargs__ __mul__ __neg__ __pos__ __pow__ __radd__ __rmul__ __rpow__ __rsub__ __rtruediv__ '
    '__sub__ __truediv__ conjugate imag real',
    'str __add__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ __mul__ __rmod__ __rmul__ capitalize casefold center count encode '
    'endswith expandtabs find format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace '
    'istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split '
    'splitlines startswith strip swapcase title translate upper zfill',
    'bytes __add__ __bytes__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ __mul__ __rmod__ __rmul__ capitalize center count decode '
    'endswith expandtabs find fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans '
    'partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate '
    'upper zfill',
    'bytearray __add__ __alloc__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ __iter__ __len__ __mod__ __mul__ __rmod__ __rmul__ __setitem__ '
    'append capitalize center clear copy count decode endswith expandtabs extend find fromhex hex index insert isalnum isalpha isascii isdigit islower '
    'isspace istitle isupper join ljust lower lstrip maketrans partition pop remove removeprefix removesuffix replace reverse rfind rindex rjust '
    'rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill',
    'list __add__ __class_getitem__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ __iter__ __len__ __mul__ __reversed__ __rmul__ __setitem__ '
    'append clear copy count extend index insert pop remove reverse sort',
    'tuple __add__ __class_getitem__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mul__ __rmul__ count index',
    'dict __class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ __or__ __reversed__ __ror__ __setitem__ clear copy fromkeys '
    'get items keys pop popitem setdefault update values',
    'set __and__ __class_getitem__ __contains__ __iand__ __ior__ __isub__ __iter__ __ixor__ __len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ '
    '__xor__ add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset pop remove '
    'symmetric_difference symmetric_difference_update union update',
    'frozenset __and__ __class_getitem__ __contains__ __iter__ __len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ copy difference '
    'intersection isdisjoint issubset issuperset symmetric_difference union',
    'range __bool__ __contains__ __getitem__ __iter__ __len__ __reversed__ count index start step stop',
    'slice indices start step stop',
    'property __delete__ __get__ __isabstractmethod__ __set__ __set_name__ deleter fdel fget fset getter setter',
    'BaseException __cause__ __context__ __dict__ __setstate__ __suppress_context__ __traceback__ add_note args with_traceback',
    'function __annotations__ __builtins__ __call__ __closure__ __code__ __defaults__ __dict__ __get__ __globals__ __kwdefaults__ __module__ __name__ '
    '__qualname__',
    'builtin_function_or_method __call__ __module__ __name__ __qualname__ __self__ __text_signature__',
    'method __call__ __func__ __self__',
    'generator __del__ __iter__ __name__ __next__ __qualname__ close gi_code gi_frame gi_running gi_suspended gi_yieldfrom send throw',
    'coroutine __await__ __del__ __name__ __qualname__ close cr_await cr_code cr_frame cr_origin cr_running cr_suspended send throw',
    'async_generator __aiter__ __anext__ __class_getitem__ __del__ __name__ __qualname__ aclose ag_await ag_code ag_frame ag_running asend athrow',
    'module __annotations__ __dict__',
    'NoneType __bool__',
    'staticmethod __call__ __dict__ __func__ __get__ __isabstractmethod__ __wrapped__',
    'classmethod __dict__ __func__ __get__ __isabstractmethod__ __wrapped__',
    'enumerate __class_getitem__ __iter__ __next__',
    'zip __iter__ __next__ __setstate__',
    'map __iter__ __next__',
    'filter __iter__ __next__',
    'reversed __iter__ __length_hint__ __next__ __setstate__',
    'dict_keys __and__ __contains__ __iter__ __len__ __or__ __rand__ __reversed__ __ror__ __rsub__ __rxor__ __sub__ __xor__ isdisjoint mapping',
    'dict_values __iter__ __len__ __reversed__ mapping',
    'dict_items __and__ __contains__ __iter__ __len__ __or__ __rand__ __reversed__ __ror__ __rsub__ __rxor__ __sub__ __xor__ isdisjoint mapping',
    'list_iterator __iter__ __length_hint__ __next__ __setstate__',
    'tuple_iterator __iter__ __length_hint__ __next__ __setstate__',
    'str_iterator __iter__ __length_hint__ __next__ __setstate__',
    'str_ascii_iterator __iter__ __length_hint__ __next__ __setstate__',
    'dict_keyiterator __iter__ __length_hint__ __next__',
    'set_iterator __iter__ __length_hint__ __next__',
    'range_iterator __iter__ __length_hint__ __next__ __setstate__',
    'OSError characters_written errno filename filename2 strerror',
    'StopIteration value',
    'ImportError msg name path',
    'SyntaxError end_lineno end_offset filename lineno msg offset print_file_and_line text',
    'UnicodeEncodeError encoding end object reason start',
    'AttributeError name obj',
    'NameError name',
    'SystemExit code',
    'BaseExceptionGroup __class_getitem__ derive exceptions message split subgroup',
    'type __abstractmethods__ __annotations__ __base__ __bases__ __basicsize__ __call__ __dict__ __dictoffset__ __flags__ __instancecheck__ '
    '__itemsize__ __module__ __mro__ __name__ __or__ __prepare__ __qualname__ __ror__ __subclasscheck__ __subclasses__ __text_signature__ '
    '__weakrefoffset__ mro',
)
_names = {row.split()[0]: row.split()[1:] for row in _ROWS}
# Types that are written in C there: what their classes here keep for themselves is nobody's business.
import sys as _MODULE_KIND
_IN_C = ('collections', 'datetime', 'decimal', 'functools', 'itertools', 'threading', '_thread', 'operator', 're')
_MODULE = ('__doc__', '__loader__', '__name__', '__package__', '__spec__')

# Enumerations tell what readers come for.
def _of_enum(value, is_class):
    cls = value if is_class else type(value)
    mixed = [base for base in cls.__mro__ if base.__module__ == 'builtins' and base is not object]
    if is_class:
        known = {'__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__', *cls.__members__}
        return sorted(known.union(*map(dir, mixed)))
    known = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
    known.update(*map(dir, mixed))
    for base in cls.__mro__:
        if base.__module__ not in ('enum', 'builtins'):
            known.update([name for name in base.__dict__ if name[:1] != '_' and name not in cls.__members__])
    known.update([name for name in getattr(value, '__dict__', ()) if name[:1] != '_'])
    return sorted(known)

def complete(value, names):
    if type(value) is type(_MODULE_KIND):
        own = () if value.__name__ in ('time', 'sys', 'itertools', 'builtins') else ('__file__',)
        own += () if value.__name__ in ('time', 'sys', 'itertools', 'builtins', 'math') else ('__builtins__', '__cached__')
        if value.__name__ == 'datetime':
            names = [name for name in names if name[:1] != '_' and name != 'IsoCalendarDate'] + ['__all__', 'datetime_CAPI', 'sys']
        return sorted({*[name for name in names if name[:1] != '_' or name[:2] == '__'], *_MODULE, *own})
    is_class = isinstance(value, type)
    if type(value if is_class else type(value)).__name__ == 'EnumType':
        return _of_enum(value, is_class)
    cls = value if is_class else type(value)
    known = set(() if cls.__module__ == 'builtins' and cls.__name__ in _names else names)
    if not is_class:
        known.update(getattr(value, '__dict__', ()))
    if cls.__module__ in _IN_C and cls.__name__ not in ('OrderedDict', 'Counter', 'ChainMap'):
        known = {name for name in known if name[:1] != '_' or name[:2] == '__'}
    sized = issubclass(cls, (int, tuple, bytes))
    for base in cls.__mro__:
        if base.__module__ == 'builtins':
            known.update(_names.get(base.__name__, ()))
        elif '__slots__' not in base.__dict__:
            known.update(('__dict__', '__module__') if sized else ('__dict__', '__module__', '__weakref__'))
        else:
            slots = base.__dict__['__slots__']
            known.update(('__module__', '__slots__'), (slots,) if isinstance(slots, str) else slots)
    return sorted(known)

