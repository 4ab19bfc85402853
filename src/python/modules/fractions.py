import math as _math

def _parts(text):
    # Numerator and denominator of a text, or nothing.
    rest = text.strip()
    sign = 1
    if rest[:1] in ('+', '-') and rest:
        sign = -1 if rest[0] == '-' else 1
        rest = rest[1:]
    top, slash, bottom = rest.partition('/')
    if slash:
        return (sign * int(top), int(bottom)) if _is_digits(top) and _is_digits(bottom) else None
    mantissa, e, power = rest.lower().partition('e')
    whole, dot, fraction = mantissa.partition('.')
    if not _is_digits((whole + fraction)) or whole and not _is_digits(whole) or fraction and not _is_digits(fraction):
        return None
    number, scale = int(whole + fraction), 10 ** len(fraction.replace('_', ''))
    if e:
        if not _is_digits(power[1:] if power[:1] in ('+', '-') else power):
            return None
        shift = int(power)
        number, scale = (number * 10 ** shift, scale) if shift >= 0 else (number, scale * 10 ** -shift)
    return sign * number, scale

def _is_digits(text):
    return text.replace('_', '').isdigit() and text[0] != '_' and text[-1] != '_' and '__' not in text

class Fraction:
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = object.__new__(cls)
        if denominator is None:
            if isinstance(numerator, int):
                self._numerator, self._denominator = int(numerator), 1
                return self
            if isinstance(numerator, Fraction):
                self._numerator, self._denominator = numerator._numerator, numerator._denominator
                return self
            if isinstance(numerator, float) or hasattr(numerator, 'as_integer_ratio'):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance')
            found = _parts(numerator)
            if found is None:
                raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
            numerator, denominator = found
        elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
            numerator, denominator = numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        common = _math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator, self._denominator = numerator // common, denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents on both sides, as far as their denominators go.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        first, second = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return second if abs(second - self) <= abs(first - self) else first

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __hash__(self):
        modulus = 2305843009213693951
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            found = 314159
        else:
            found = abs(self._numerator) % modulus * inverse % modulus
        found = found if self._numerator >= 0 else -found
        return -2 if found == -1 else found

    def _with(self, other, exact, inexact, is_left=False):
        if isinstance(other, int):
            other = Fraction(other)
        if isinstance(other, Fraction):
            return exact(other, self) if is_left else exact(self, other)
        if isinstance(other, float):
            return inexact(other, float(self)) if is_left else inexact(float(self), other)
        return NotImplemented

    def __add__(self, other):
        return self._with(other, _add, lambda a, b: a + b)

    def __radd__(self, other):
        return self._with(other, _add, lambda a, b: a + b, True)

    def __sub__(self, other):
        return self._with(other, _sub, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._with(other, _sub, lambda a, b: a - b, True)

    def __mul__(self, other):
        return self._with(other, _mul, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._with(other, _mul, lambda a, b: a * b, True)

    def __truediv__(self, other):
        return self._with(other, _div, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._with(other, _div, lambda a, b: a / b, True)

    def __floordiv__(self, other):
        return self._with(other, _floordiv, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return self._with(other, _floordiv, lambda a, b: a // b, True)

    def __mod__(self, other):
        return self._with(other, _mod, lambda a, b: a % b)

    def __rmod__(self, other):
        return self._with(other, _mod, lambda a, b: a % b, True)

    def __divmod__(self, other):
        return self._with(other, lambda a, b: (_floordiv(a, b), _mod(a, b)), lambda a, b: divmod(a, b))

    def __pow__(self, other):
        if isinstance(other, (int, Fraction)):
            if other.denominator == 1:
                power = other.numerator
                if power >= 0:
                    return Fraction(self._numerator ** power, self._denominator ** power)
                return Fraction(self._denominator ** -power, self._numerator ** -power)
            return float(self) ** float(other)
        return float(self) ** other

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        return other ** float(self)

    def __pos__(self):
        return Fraction(self)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = 2 * rest
            return whole + 1 if twice > self._denominator or twice == self._denominator and whole & 1 else whole
        scale = 10 ** abs(ndigits)
        return Fraction(round(self * scale), scale) if ndigits > 0 else Fraction(round(self / scale) * scale)

    def __bool__(self):
        return bool(self._numerator)

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            return self == Fraction(other) if other - other == 0 else False
        return NotImplemented

    def _order(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator * other.denominator - self._denominator * other.numerator
        if isinstance(other, float):
            return 0.0 - other if other - other != 0 else self._order(Fraction(other))
        return None

    def __lt__(self, other):
        found = self._order(other)
        return NotImplemented if found is None else found < 0

    def __le__(self, other):
        found = self._order(other)
        return NotImplemented if found is None else found <= 0

    def __gt__(self, other):
        found = self._order(other)
        return NotImplemented if found is None else found > 0

    def __ge__(self, other):
        found = self._order(other)
        return NotImplemented if found is None else found >= 0

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return self

def _add(a, b):
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

def _sub(a, b):
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)

def _mul(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

def _div(a, b):
    if not b._numerator:
        sign = (a._numerator > 0) - (a._numerator < 0)
        raise ZeroDivisionError(f'Fraction({sign * b._denominator // _math.gcd(b._denominator, a._denominator)}, 0)')
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

def _floordiv(a, b):
    return a._numerator * b._denominator // (a._denominator * b._numerator)

def _mod(a, b):
    return Fraction(a._numerator * b._denominator % (b._numerator * a._denominator), a._denominator * b._denominator)
