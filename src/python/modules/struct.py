import math as _math

class error(Exception):
    pass

# Sizes by letter: those of the standard and those of Linux.
_STANDARD = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8,
             'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1}
_NATIVE = _STANDARD | {'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}
_PLAIN = {'b': 'byte format requires -128 <= number <= 127', 'B': 'ubyte format requires 0 <= number <= 255',
          'h': 'short format requires -32768 <= number <= 32767',
          'H': 'ushort format requires 0 <= number <= 65535'}
_FLOATS = {'e': (5, 10), 'f': (8, 23), 'd': (11, 52)}

def _float_bits(value, letter):
    width, digits = _FLOATS[letter]
    bias = (1 << width - 1) - 1
    sign = 1 if _math.copysign(1.0, value) < 0 else 0
    if value != value:
        exponent, fraction = 2 * bias + 1, 1 << digits - 1
    elif value in (_math.inf, -_math.inf):
        exponent, fraction = 2 * bias + 1, 0
    elif value == 0:
        exponent = fraction = 0
    else:
        mantissa, exponent = _math.frexp(abs(value))
        exponent += bias - 1
        # As an int of 53 digits, rounded to what fits, half to even; small ones have fewer digits.
        whole = int(mantissa * (1 << 53))
        drop = 52 - digits + max(0, 1 - exponent)
        kept = whole >> drop if drop < 60 else 0
        rest = whole - (kept << drop) if drop < 60 else 0
        half = 1 << drop - 1 if drop > 0 else 0
        if drop and drop < 60 and (rest > half or rest == half and kept & 1):
            kept += 1
        if exponent < 1:
            bits = kept
        else:
            bits = (exponent - 1 << digits) + kept
        if bits >= 2 * bias + 1 << digits:
            raise OverflowError(f'float too large to pack with {letter} format')
        return sign << width + digits | bits
    return sign << width + digits | exponent << digits | fraction

def _float_of(bits, letter):
    width, digits = _FLOATS[letter]
    bias = (1 << width - 1) - 1
    exponent = bits >> digits & (1 << width) - 1
    fraction = bits & (1 << digits) - 1
    if exponent == 2 * bias + 1:
        value = _math.nan if fraction else _math.inf
    elif exponent:
        value = _math.ldexp(float(fraction + (1 << digits)), exponent - bias - digits)
    else:
        value = _math.ldexp(float(fraction), 1 - bias - digits)
    return -value if bits >> width + digits else value

class Struct:
    def __init__(self, format):
        if isinstance(format, bytes):
            format = format.decode()
        if not isinstance(format, str):
            raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
        self.format = format
        order = format[0] if format and format[0] in '@=<>!' else ''
        self._native = order in ('', '@')
        self._order = 'big' if order in ('>', '!') and order else 'little'
        sizes = _NATIVE if self._native else _STANDARD
        self._fields = fields = []
        self.size = 0
        count = ''
        for letter in format[len(order):]:
            if letter.isspace() and not count:
                continue
            if letter.isdigit():
                count += letter
                continue
            if letter not in sizes:
                raise error('bad char in struct format')
            times = int(count) if count else 1
            size = sizes[letter]
            if self._native and letter not in 'sp':
                self.size += -self.size % size
            if letter in 'sp':
                fields.append((letter, self.size, times))
            elif letter != 'x':
                for index in range(times):
                    fields.append((letter, self.size + index * size, size))
            self.size += times * size
            count = ''
        if count:
            raise error('repeat count given without format specifier')

    def __repr__(self):
        return f'<_struct.Struct object at {id(self):#x}>'

    def pack(self, *values):
        if len(values) != len(self._fields):
            raise error(f'pack expected {len(self._fields)} items for packing (got {len(values)})')
        out = bytearray(self.size)
        for (letter, at, size), value in zip(self._fields, values):
            out[at:at + size] = self._one(letter, size, value)
        return bytes(out)

    def _one(self, letter, size, value):
        if letter == 's' or letter == 'p':
            if not isinstance(value, (bytes, bytearray)):
                raise error(f"argument for '{letter}' must be a bytes object")
            if letter == 'p':
                value = bytes(value)[:min(size - 1, 255)]
                return (bytes([len(value)]) + value).ljust(size, b'\0')
            return bytes(value)[:size].ljust(size, b'\0')
        if letter == 'c':
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error('char format requires a bytes object of length 1')
            return bytes(value)
        if letter == '?':
            return b'\1' if value else b'\0'
        if letter in _FLOATS:
            if letter == 'f' and self._native and isinstance(value, float) and abs(value) > 3.4028235677973366e+38:
                value = _math.copysign(_math.inf, value)
            if not isinstance(value, (int, float)) and not hasattr(type(value), '__float__'):
                raise error('required argument is not a float')
            return _float_bits(float(value), letter).to_bytes(size, self._order)
        if not isinstance(value, int):
            index = getattr(type(value), '__index__', None)
            if index is None:
                raise error('required argument is not an integer')
            value = index(value)
        signed = letter.islower()
        low = -(1 << 8 * size - 1) if signed else 0
        high = (1 << 8 * size - signed) - 1
        if not low <= value <= high:
            raise error(self._range(letter, size, value, low, high))
        return value.to_bytes(size, self._order, signed=bool(signed))

    def _range(self, letter, size, value, low, high):
        # A size that is the machine's own goes through the machine's own conversion.
        is_own = letter in 'bB' or self._order == 'little' and _NATIVE[letter] == size
        if size == 8 and not is_own:
            return 'int too large to convert'
        widest = 0 if low == 0 and not (is_own and letter in 'BH') else -(1 << 63)
        if size == 8 or not widest <= value < 1 << (64 if widest == 0 else 63):
            return 'argument out of range'
        if is_own and letter in _PLAIN:
            return _PLAIN[letter]
        return f"'{letter}' format requires {low} <= number <= {high}"

    def unpack(self, buffer):
        if len(buffer) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._read(bytes(buffer), 0)

    def unpack_from(self, buffer, offset=0):
        length = len(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f'not enough data to unpack {self.size} bytes at offset {offset}')
            if offset + length < 0:
                raise error(f'offset {offset} out of range for {length}-byte buffer')
            offset += length
        if length - offset < self.size:
            raise error(f'unpack_from requires a buffer of at least {self.size + offset} bytes for unpacking {self.size} bytes '
                        f'at offset {offset} (actual buffer size is {length})')
        return self._read(bytes(buffer[offset:offset + self.size]), 0)

    def iter_unpack(self, buffer):
        if not self.size:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(buffer) % self.size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} bytes')
        buffer = bytes(buffer)
        return (self._read(buffer, at) for at in range(0, len(buffer), self.size))

    def pack_into(self, buffer, offset, *values):
        data = self.pack(*values)
        if offset < 0:
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(f'pack_into requires a buffer of at least {self.size + offset} bytes for packing {self.size} bytes '
                        f'at offset {offset} (actual buffer size is {len(buffer)})')
        buffer[offset:offset + self.size] = data

    def _read(self, buffer, start):
        values = []
        for letter, at, size in self._fields:
            part = buffer[start + at:start + at + size]
            if letter == 's' or letter == 'c':
                values.append(part)
            elif letter == 'p':
                values.append(part[1:1 + part[0]] if part else b'')
            elif letter == '?':
                values.append(part != b'\0')
            elif letter in _FLOATS:
                values.append(_float_of(int.from_bytes(part, self._order), letter))
            else:
                values.append(int.from_bytes(part, self._order, signed=letter.islower()))
        return tuple(values)

_known = {}

def _struct(format):
    known = _known.get(format)
    if known is None:
        known = _known[format] = Struct(format)
    return known

def pack(format, /, *values):
    return _struct(format).pack(*values)

def pack_into(format, buffer, offset, /, *values):
    _struct(format).pack_into(buffer, offset, *values)

def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)

def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)

def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)

def calcsize(format, /):
    return _struct(format).size
