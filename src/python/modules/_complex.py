# Complex numbers, compiled only into programs that write one, or name `complex` or `cmath`.
import math as _math
import re as _re

def _part(value):
    text = repr(value)
    return text[:-2] if text.endswith('.0') else text

def _signed(value):
    text = _part(value)
    return text if text.startswith('-') else '+' + text

_number = r'(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan'
_text = _re.compile(rf'(?P<real>[+-]?(?:{_number}))?(?:(?P<imag>[+-]?(?:{_number})?)j)?', _re.I)

def _parse(text):
    inner = text.strip()
    if inner.startswith('(') and inner.endswith(')'):
        inner = inner[1:-1].strip()
    found = _text.fullmatch(inner)
    if not inner or not found:
        raise ValueError('complex() arg is a malformed string')
    real, imag = found['real'], found['imag']
    if real is not None and imag is None and inner[-1] in 'jJ':
        real, imag = None, real
    if real is not None and imag is not None and imag[:1] not in ('+', '-'):
        # Without a sign between them they are one number.
        real, imag = None, real + imag
    if imag in ('', '+', '-'):
        imag += '1'
    return float(real or 0), float(imag or 0)

class complex:
    def __new__(cls, real=0, imag=None):
        if isinstance(real, str):
            if imag is not None:
                raise TypeError("complex() can't take second arg if first is a string")
            x, y = _parse(real)
        else:
            if isinstance(imag, str):
                raise TypeError("complex() second arg can't be a string")
            x, y = _pair(real)
            if imag is not None:
                other = _pair(imag)
                x = x - other[1] if isinstance(imag, complex) else x
                y = y + other[0] if isinstance(real, complex) else other[0]
        return _make(x, y, cls)

    def __setattr__(self, name, value):
        if type(self) is complex:
            if name in ('real', 'imag'):
                raise AttributeError('readonly attribute')
            raise AttributeError(f"'complex' object has no attribute {name!r}")
        object.__setattr__(self, name, value)

    def __repr__(self):
        x, y = self.real, self.imag
        if x == 0 and _math.copysign(1.0, x) > 0:
            return f'{_part(y)}j'
        return f'({_part(x)}{_signed(y)}j)'

    def __format__(self, spec):
        if not spec:
            return str(self)
        found = _re.fullmatch(r'(?:(.)?([<>=^]))?([+\- ]?)(#?)(\d*)(.*)', spec)
        fill, align, sign, other, width, rest = found.groups()
        if align == '=':
            raise ValueError("'=' alignment flag is not allowed in complex format specifier")
        if rest and rest[-1] in 'eEfFgGn%':
            text = format(self.real, sign + other + rest) + format(self.imag, '+' + other + rest) + 'j'
        else:
            x, y = self.real, self.imag
            if rest:
                text = format(x, sign + other + rest + 'g') + format(y, '+' + other + rest + 'g') + 'j'
            else:
                text = str(self)
        return format(text, (fill or '') + (align or '>') + width) if width else text

    def __hash__(self):
        return hash(self.real) if self.imag == 0 else hash(self.real) + 1000003 * hash(self.imag)

    def __bool__(self):
        return self.real != 0 or self.imag != 0

    def __eq__(self, other):
        pair = _pair(other, False)
        return NotImplemented if pair is None else self.real == pair[0] and self.imag == pair[1]

    def __abs__(self):
        return _math.hypot(self.real, self.imag)

    def __neg__(self):
        return _make(-self.real, -self.imag)

    def __pos__(self):
        return _make(self.real, self.imag)

    def __add__(self, other):
        pair = _pair(other, False)
        return NotImplemented if pair is None else _make(self.real + pair[0], self.imag + pair[1])

    __radd__ = __add__

    def __sub__(self, other):
        pair = _pair(other, False)
        return NotImplemented if pair is None else _make(self.real - pair[0], self.imag - pair[1])

    def __rsub__(self, other):
        pair = _pair(other, False)
        return NotImplemented if pair is None else _make(pair[0] - self.real, pair[1] - self.imag)

    def __mul__(self, other):
        pair = _pair(other, False)
        if pair is None:
            return NotImplemented
        (a, b), (c, d) = (self.real, self.imag), pair
        return _make(a * c - b * d, a * d + b * c)

    def __rmul__(self, other):
        pair = _pair(other, False)
        if pair is None:
            return NotImplemented
        (a, b), (c, d) = pair, (self.real, self.imag)
        return _make(a * c - b * d, a * d + b * c)

    def __truediv__(self, other):
        pair = _pair(other, False)
        return NotImplemented if pair is None else _divide((self.real, self.imag), pair)

    def __rtruediv__(self, other):
        pair = _pair(other, False)
        return NotImplemented if pair is None else _divide(pair, (self.real, self.imag))

    def __pow__(self, other, modulo=None):
        pair = _pair(other, False)
        return NotImplemented if pair is None else _power((self.real, self.imag), pair, other)

    def __rpow__(self, other):
        pair = _pair(other, False)
        return NotImplemented if pair is None else _power(pair, (self.real, self.imag), self)

    def __complex__(self):
        return self

    def __float__(self):
        raise TypeError("float() argument must be a string or a real number, not 'complex'")

    def __int__(self):
        raise TypeError("int() argument must be a string, a bytes-like object or a real number, not 'complex'")

    def conjugate(self):
        return _make(self.real, -self.imag)

    def __getnewargs__(self):
        return self.real, self.imag

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

def _make(x, y, cls=complex):
    new = object.__new__(cls)
    object.__setattr__(new, 'real', x)
    object.__setattr__(new, 'imag', y)
    return new

def _pair(value, must=True):
    if isinstance(value, complex):
        return value.real, value.imag
    if isinstance(value, (int, float)):
        return float(value), 0.0
    if must:
        for name in ('__complex__', '__float__', '__index__'):
            if hasattr(type(value), name):
                return _pair(getattr(value, name)())
        raise TypeError(f"complex() first argument must be a string or a number, not '{type(value).__name__}'")
    return None

def _divide(a, b):
    (x, y), (c, d) = a, b
    if abs(c) >= abs(d):
        if c == 0:
            raise ZeroDivisionError('complex division by zero')
        ratio = d / c
        below = c + d * ratio
        return _make((x + y * ratio) / below, (y - x * ratio) / below)
    ratio = c / d
    below = c * ratio + d
    return _make((x * ratio + y) / below, (y * ratio - x) / below)

def _power(a, b, exponent):
    if b[1] == 0 and b[0] == int(b[0]) and abs(b[0]) <= 100:
        count = int(abs(b[0]))
        result, base = _make(1.0, 0.0), _make(*a)
        mask = 1
        while mask <= count:
            if count & mask:
                result = result * base
            mask <<= 1
            base = base * base
        return result if b[0] >= 0 else _divide((1.0, 0.0), (result.real, result.imag))
    if b == (0.0, 0.0):
        return _make(1.0, 0.0)
    if a == (0.0, 0.0):
        if b[1] != 0 or b[0] < 0:
            raise ZeroDivisionError('0.0 to a negative or complex power')
        return _make(0.0, 0.0)
    size = _math.hypot(*a)
    length = size ** b[0]
    angle = _math.atan2(a[1], a[0])
    phase = angle * b[0]
    if b[1]:
        length /= _math.exp(angle * b[1])
        phase += b[1] * _math.log(size)
    return _make(length * _math.cos(phase), length * _math.sin(phase))

complex.__module__ = 'builtins'

def _root(x, y):
    return complex(x) ** complex(y)
