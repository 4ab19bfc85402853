# Builtins that few programs name: compiled only into those that do. `TYPE_method` becomes a method of the built-in
# class, `_TYPE_method` and what begins with `_` is for this file; the rest are builtins themselves.

def str_translate(self, table):
    parts = []
    for char in self:
        try:
            new = table[ord(char)]
        except LookupError:
            new = char
        if new is not None:
            parts.append(chr(new) if isinstance(new, int) else new)
    return "".join(parts)

def _maketrans(x, y=None, z=None, /):
    if y is None:
        if not isinstance(x, dict):
            raise TypeError("if you give only one argument to maketrans it must be a dict")
        return {ord(key) if isinstance(key, str) else key: value for key, value in x.items()}
    if len(x) != len(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    table = {ord(a): ord(b) for a, b in zip(x, y)}
    if z is not None:
        table.update({ord(char): None for char in z})
    return table

str_maketrans = staticmethod(_maketrans)

def _bytes_maketrans(frm, to, /):
    if len(frm) != len(to):
        raise ValueError('maketrans arguments must have same length')
    table = list(range(256))
    for old, new in zip(frm, to):
        table[old] = new
    return bytes(table)

bytes_maketrans = staticmethod(_bytes_maketrans)

def int_to_bytes(self, length=1, byteorder="big", *, signed=False):
    if byteorder not in ("big", "little"):
        raise ValueError("byteorder must be either 'little' or 'big'")
    if self < 0 and not signed:
        raise OverflowError("can't convert negative int to unsigned")
    room = 1 << 8 * length
    if not (-room // 2 <= self < room // 2 if signed else self < room):
        raise OverflowError("int too big to convert")
    number = self % room
    digits = []
    for _ in range(length):
        digits.append(number & 255)
        number >>= 8
    return bytes(digits if byteorder == "little" else reversed(digits))

def _from_bytes(data, byteorder="big", *, signed=False):
    if isinstance(data, str):
        raise TypeError("cannot convert 'str' object to bytes")
    if isinstance(data, (int, float)) or data is None:
        raise TypeError(f"cannot convert '{type(data).__name__}' object to bytes")
    if byteorder not in ("little", "big"):
        raise ValueError("byteorder must be either 'little' or 'big'")
    digits = list(data) if byteorder == "big" else list(data)[::-1]
    number = 0
    for digit in digits:
        number = number << 8 | digit
    if signed and digits and digits[0] > 127:
        number -= 1 << 8 * len(digits)
    return number

int_from_bytes = staticmethod(_from_bytes)
int_real = int_numerator = property(lambda self: int(self))
int_imag = property(lambda self: 0)
int_denominator = property(lambda self: 1)
float_real = property(lambda self: self)
float_imag = property(lambda self: 0.0)

def int_as_integer_ratio(self):
    return int(self), 1

def int_conjugate(self):
    return int(self)

def float_as_integer_ratio(self):
    if self != self:
        raise ValueError("cannot convert NaN to integer ratio")
    if self in (float("inf"), -float("inf")):
        raise OverflowError("cannot convert Infinity to integer ratio")
    below = 1
    while self != int(self):
        self *= 2
        below *= 2
    return int(self), below

def slice_indices(self, length, /):
    step = 1 if self.step is None else self.step
    if step == 0:
        raise ValueError('slice step cannot be zero')
    low, high = (0, length) if step > 0 else (-1, length - 1)
    def clip(value, default):
        if value is None:
            return default
        return max(value + length, low) if value < 0 else min(value, high)
    return clip(self.start, low if step > 0 else high), clip(self.stop, high if step > 0 else low), step

def float_hex(self):
    if self != self:
        return "nan"
    sign = "-" if str(self)[0] == "-" else ""
    self = abs(self)
    if self == float("inf"):
        return sign + "inf"
    if self == 0:
        return sign + "0x0.0p+0"
    exponent, low = 0, 2.2250738585072014e-308
    if self < low:
        return f"{sign}0x0.{int(self * 2.0 ** 537 * 2.0 ** 537):013x}p-1022"
    while self >= 2:
        self /= 2
        exponent += 1
    while self < 1:
        self *= 2
        exponent -= 1
    return f"{sign}0x1.{int((self - 1) * 2 ** 52):013x}p{exponent:+d}"

def _fromhex_float(text, /):
    given = text.strip().lower()
    sign = -1.0 if given.startswith("-") else 1.0
    rest = given.lstrip("+-")
    if rest in ("inf", "infinity", "nan"):
        return sign * float(rest)
    rest = rest.removeprefix("0x")
    digits, _, exponent = rest.partition("p")
    whole, _, part = digits.partition(".")
    try:
        return sign * float(int(whole + part, 16)) * 2.0 ** (int(exponent or 0) - 4 * len(part))
    except ValueError:
        raise ValueError("invalid hexadecimal floating-point string") from None

float_fromhex = staticmethod(_fromhex_float)

def range_count(self, value):
    return int(value in self)

def range_index(self, value):
    if value in self:
        return (value - self.start) // self.step
    raise ValueError(f"{value!r} is not in range")

def _text(data):
    if isinstance(data, (tuple, list)):
        return type(data)(map(_text, data))
    if isinstance(data, int):
        return chr(data)
    return data if data is None else bytes(data).decode("latin-1")

def _data(text):
    if isinstance(text, str):
        return text.encode("latin-1")
    if isinstance(text, (tuple, list)):
        return type(text)(map(_data, text))
    return text

_SEARCHES = ("find", "index", "count", "rfind", "rindex")
_ENDS = ("startswith", "endswith")

def _of_bytes(name):
    def method(self, *arguments, **keywords):
        given = []
        for place, value in enumerate(arguments):
            if isinstance(value, str):
                if name in _SEARCHES:
                    raise TypeError("argument should be integer or bytes-like object, not 'str'")
                if name in _ENDS:
                    raise TypeError(f"{name} first arg must be bytes or a tuple of bytes, not str")
                raise TypeError("a bytes-like object is required, not 'str'")
            if isinstance(value, (bytes, bytearray, tuple)) or name in _SEARCHES and not place:
                value = _text(value)
            given.append(value)
        return _data(getattr(_text(self), name)(*given, **keywords))
    method.__name__ = name
    return method

bytes_split = _of_bytes("split")
bytes_rsplit = _of_bytes("rsplit")
bytes_strip = _of_bytes("strip")
bytes_lstrip = _of_bytes("lstrip")
bytes_rstrip = _of_bytes("rstrip")
bytes_find = _of_bytes("find")
bytes_rfind = _of_bytes("rfind")
bytes_index = _of_bytes("index")
bytes_rindex = _of_bytes("rindex")
bytes_count = _of_bytes("count")
bytes_replace = _of_bytes("replace")
bytes_startswith = _of_bytes("startswith")
bytes_endswith = _of_bytes("endswith")
bytes_partition = _of_bytes("partition")
bytes_rpartition = _of_bytes("rpartition")
bytes_removeprefix = _of_bytes("removeprefix")
bytes_removesuffix = _of_bytes("removesuffix")
bytes_upper = _of_bytes("upper")
bytes_lower = _of_bytes("lower")
bytes_title = _of_bytes("title")
bytes_capitalize = _of_bytes("capitalize")
bytes_swapcase = _of_bytes("swapcase")
bytes_splitlines = _of_bytes("splitlines")
bytes_center = _of_bytes("center")
bytes_ljust = _of_bytes("ljust")
bytes_rjust = _of_bytes("rjust")
bytes_zfill = _of_bytes("zfill")
bytes_expandtabs = _of_bytes("expandtabs")
bytes_isascii = _of_bytes("isascii")
bytes_istitle = _of_bytes("istitle")
bytes_isdigit = _of_bytes("isdigit")
bytes_isalpha = _of_bytes("isalpha")
bytes_isalnum = _of_bytes("isalnum")
bytes_isspace = _of_bytes("isspace")
bytes_isupper = _of_bytes("isupper")
bytes_islower = _of_bytes("islower")

def bytes_join(self, parts):
    parts = list(parts)
    for place, part in enumerate(parts):
        if not isinstance(part, (bytes, bytearray)) and type(part).__name__ != 'memoryview':
            raise TypeError(f'sequence item {place}: expected a bytes-like object, {type(part).__name__} found')
    return _text(self).join([_text(part) for part in parts]).encode("latin-1")

def bytes_translate(self, table, /, delete=b""):
    return bytes([byte if table is None else table[byte] for byte in self if byte not in delete])

def bytes_hex(self, sep=None, bytes_per_sep=1):
    digits = [f"{byte:02x}" for byte in self]
    if sep is None:
        return "".join(digits)
    if len(sep) != 1:
        raise ValueError("sep must be length 1.")
    if isinstance(sep, bytes):
        sep = sep.decode()
    size = abs(bytes_per_sep) or len(digits) or 1
    # Groups are counted from the right, or from the left with a number below zero.
    first = len(digits) % size if bytes_per_sep > 0 else 0
    groups = ["".join(digits[:first])] if first else []
    groups += ["".join(digits[at:at + size]) for at in range(first, len(digits), size)]
    return sep.join(groups)

def _fromhex(text):
    if not isinstance(text, str):
        raise TypeError("fromhex() argument must be str, not " + type(text).__name__)
    out = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        for place in (at, at + 1):
            if text[place:place + 1] not in tuple("0123456789abcdefABCDEF"):
                raise ValueError(f"non-hexadecimal number found in fromhex() arg at position {place}")
        out.append(int(text[at:at + 2], 16))
        at += 2
    return bytes(out)

bytes_fromhex = staticmethod(_fromhex)

def aiter(iterable, /):
    if not hasattr(type(iterable), "__aiter__"):
        raise TypeError(f"'{type(iterable).__name__}' object is not an async iterable")
    return type(iterable).__aiter__(iterable)

_missing = object()

def anext(iterator, default=_missing, /):
    if not hasattr(type(iterator), "__anext__"):
        raise TypeError(f"'{type(iterator).__name__}' object is not an async iterator")
    step = type(iterator).__anext__(iterator)
    if default is _missing:
        return step
    return _anext(step, default)

async def _anext(step, default):
    try:
        return await step
    except StopAsyncIteration:
        return default

def exit(code=None):
    raise SystemExit(code)

quit = exit

class bytearray:
    __hash__ = None

    def __init__(self, source=b"", encoding=None):
        if encoding is not None:
            source = source.encode(encoding)
        self._items = list(bytes(source))

    def __repr__(self):
        return f"bytearray({bytes(self._items)!r})"

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __getitem__(self, key):
        found = self._items[key]
        return bytearray(found) if isinstance(key, slice) else found

    def __setitem__(self, key, value):
        if not isinstance(key, slice) and not 0 <= value < 256:
            raise ValueError("byte must be in range(0, 256)")
        self._items[key] = value

    def __delitem__(self, key):
        del self._items[key]

    def __eq__(self, other):
        if isinstance(other, (bytes, bytearray)):
            return bytes(self) == bytes(other)
        return NotImplemented

    def __add__(self, other):
        return bytearray(bytes(self) + bytes(other))

    def __radd__(self, other):
        return other + bytes(self)

    def __iadd__(self, other):
        self._items.extend(other)
        return self

    def __contains__(self, item):
        return item in bytes(self)

    def __mul__(self, count):
        return bytearray(bytes(self._items) * count)

    __rmul__ = __mul__

    def __lt__(self, other):
        return bytes(self) < bytes(other) if isinstance(other, (bytes, bytearray)) else NotImplemented

    def __le__(self, other):
        return bytes(self) <= bytes(other) if isinstance(other, (bytes, bytearray)) else NotImplemented

    def __gt__(self, other):
        return bytes(self) > bytes(other) if isinstance(other, (bytes, bytearray)) else NotImplemented

    def __ge__(self, other):
        return bytes(self) >= bytes(other) if isinstance(other, (bytes, bytearray)) else NotImplemented

    def __mod__(self, values):
        return bytearray(bytes(self._items) % values)

    def insert(self, place, item):
        if not 0 <= item < 256:
            raise ValueError("byte must be in range(0, 256)")
        self._items.insert(place, item)

    def remove(self, item):
        if item not in self._items:
            raise ValueError("value not found in bytearray")
        self._items.remove(item)

    def reverse(self):
        self._items.reverse()

    def copy(self):
        return bytearray(self._items)

    def append(self, item):
        if not 0 <= item < 256:
            raise ValueError("byte must be in range(0, 256)")
        self._items.append(item)

    def extend(self, items):
        self._items.extend(items)

    def clear(self):
        self._items.clear()

    def pop(self, place=-1):
        return self._items.pop(place)

    def __getattr__(self, name):
        found = getattr(bytes(self._items), name)
        if not callable(found) or name in ("join", "hex", "decode"):
            return found if name != "join" else lambda parts: bytearray(found(parts))
        def method(*arguments, **keywords):
            result = found(*arguments, **keywords)
            if isinstance(result, (list, tuple)):
                return type(result)([bytearray(part) for part in result])
            return bytearray(result) if isinstance(result, bytes) else result
        return method

class PendingDeprecationWarning(Warning):
    pass

class ResourceWarning(Warning):
    pass

class SyntaxWarning(Warning):
    pass

class FutureWarning(Warning):
    pass

class ImportWarning(Warning):
    pass

class UnicodeWarning(Warning):
    pass

class BytesWarning(Warning):
    pass

class EncodingWarning(Warning):
    pass

class BlockingIOError(OSError):
    pass

class ChildProcessError(OSError):
    pass

class ProcessLookupError(OSError):
    pass

class IndentationError(SyntaxError):
    pass

class TabError(IndentationError):
    pass

class ReferenceError(Exception):
    pass

class UnicodeTranslateError(UnicodeError):
    pass

# The built-in classes below each, in the order in which CPython makes them; what came later is listed after them.
_BELOW = {
    BaseException: (BaseExceptionGroup, Exception, GeneratorExit, KeyboardInterrupt, SystemExit),
    BaseExceptionGroup: (ExceptionGroup,),
    Exception: (ArithmeticError, AssertionError, AttributeError, BufferError, EOFError, ImportError, LookupError, MemoryError,
        NameError, OSError, ReferenceError, RuntimeError, StopAsyncIteration, StopIteration, SyntaxError, SystemError, TypeError,
        ValueError, Warning, ExceptionGroup),
    ArithmeticError: (FloatingPointError, OverflowError, ZeroDivisionError),
    ImportError: (ModuleNotFoundError,),
    LookupError: (IndexError, KeyError),
    NameError: (UnboundLocalError,),
    OSError: (BlockingIOError, ChildProcessError, ConnectionError, FileExistsError, FileNotFoundError, InterruptedError,
        IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError),
    ConnectionError: (BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError),
    RuntimeError: (NotImplementedError, RecursionError),
    SyntaxError: (IndentationError,),
    IndentationError: (TabError,),
    ValueError: (UnicodeError,),
    UnicodeError: (UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError),
    Warning: (BytesWarning, DeprecationWarning, EncodingWarning, FutureWarning, ImportWarning, PendingDeprecationWarning,
        ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning),
    int: (bool,),
}
_later = type.__subclasses__

def type___subclasses__(cls):
    first = [*_BELOW.get(cls, ())]
    return first + [one for one in _later(cls) if one not in first]

class _Traceback:
    def __init__(self, code, line, next):
        self.tb_frame = _Frame(code)
        self.tb_lineno = line
        self.tb_next = next

    def __dir__(self):
        return ["tb_frame", "tb_lasti", "tb_lineno", "tb_next"]

_Traceback.__name__ = _Traceback.__qualname__ = "traceback"

class _Frame:
    def __init__(self, code):
        self.f_code = code

_Frame.__name__ = _Frame.__qualname__ = "frame"

class _Code:
    co_filename = "program.py"

    def __init__(self, name, qualname):
        self.co_name = name
        self.co_qualname = qualname

_Code.__name__ = _Code.__qualname__ = "code"

# Only what is known: where one stands that runs or has not begun is not.
def _make_frame(code, line, variables):
    frame = _Frame(code)
    if line is not None:
        frame.f_lineno = line
    frame.f_locals = dict(variables)
    return frame

# The innermost comes first. Where the outermost stands by now is not known: it may still run.
def _make_traceback(entries):
    traceback = None
    for name, qualname, line, site in entries:
        traceback = _Traceback(_Code(name, qualname), line, traceback)
        traceback._site = site
        traceback.tb_frame.f_lineno = line
    del traceback.tb_frame.f_lineno
    return traceback

def BaseExceptionGroup_derive(self, excs, /):
    return BaseExceptionGroup(self.message, excs)

def _part(group, errors):
    if not errors:
        return None
    part = group.derive(errors)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    part.__context__ = group.__context__
    part.__cause__ = group.__cause__
    part.__suppress_context__ = group.__suppress_context__
    for note in getattr(group, '__notes__', ()):
        part.add_note(note)
    return part

def _condition(condition):
    classes = condition if isinstance(condition, tuple) and condition else (condition,)
    if all(isinstance(known, type) and issubclass(known, BaseException) for known in classes):
        return lambda error: isinstance(error, condition)
    if callable(condition) and not isinstance(condition, type):
        return condition
    raise TypeError('expected a function, exception type or tuple of exception types')

def _split(error, matches, whole):
    if matches(error):
        return error, None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    taken, left = [], []
    for child in error.exceptions:
        match, rest = _split(child, matches, whole)
        if match is not None:
            taken.append(match)
        if whole and rest is not None:
            left.append(rest)
    return _part(error, taken), _part(error, left)

def _one(name, args):
    if len(args) != 1:
        raise TypeError(f'{name} expected 1 argument, got {len(args)}')
    return _condition(args[0])

def BaseExceptionGroup_split(self, /, *args):
    return _split(self, _one('split', args), True)

def BaseExceptionGroup_subgroup(self, /, *args):
    return _split(self, _one('subgroup', args), False)[0]
