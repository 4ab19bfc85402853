# Decimal numbers as the specification of decimal arithmetic has them: sign, coefficient and exponent, rounded to the context's precision.

import contextvars as _contextvars
import math as _math
from collections import namedtuple as _namedtuple

ROUND_DOWN = 'ROUND_DOWN'
ROUND_HALF_UP = 'ROUND_HALF_UP'
ROUND_HALF_EVEN = 'ROUND_HALF_EVEN'
ROUND_CEILING = 'ROUND_CEILING'
ROUND_FLOOR = 'ROUND_FLOOR'
ROUND_UP = 'ROUND_UP'
ROUND_HALF_DOWN = 'ROUND_HALF_DOWN'
ROUND_05UP = 'ROUND_05UP'
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1
HAVE_THREADS = HAVE_CONTEXTVAR = True

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')
DecimalTuple.__module__ = 'decimal'

class DecimalException(ArithmeticError):
    pass

class Clamped(DecimalException):
    pass

class InvalidOperation(DecimalException):
    pass

class ConversionSyntax(InvalidOperation):
    pass

class DivisionByZero(DecimalException, ZeroDivisionError):
    pass

class DivisionImpossible(InvalidOperation):
    pass

class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass

class Inexact(DecimalException):
    pass

class InvalidContext(InvalidOperation):
    pass

class Rounded(DecimalException):
    pass

class Subnormal(DecimalException):
    pass

class Overflow(Inexact, Rounded):
    pass

class Underflow(Inexact, Rounded, Subnormal):
    pass

class FloatOperation(DecimalException, TypeError):
    pass

_SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
_SHOWN = [Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow]

class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.traps = _signals([InvalidOperation, DivisionByZero, Overflow] if traps is None else traps)
        self.flags = _signals(flags or [])

    def __setattr__(self, name, value):
        if name == 'prec' and not 1 <= value <= MAX_PREC:
            raise ValueError('valid range for prec is [1, MAX_PREC]')
        if name == 'rounding' and value not in _ROUNDINGS:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, '
                            'ROUND_HALF_EVEN,\n   ROUND_05UP]')
        object.__setattr__(self, name, value)

    def __repr__(self):
        lists = [', '.join([signal.__name__ for signal in _SHOWN if signals[signal]]) for signals in (self.flags, self.traps)]
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, capitals={self.capitals}, '
                f'clamp={self.clamp}, flags=[{lists[0]}], traps=[{lists[1]}])')

    def copy(self):
        made = Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)
        made.flags.update(self.flags)
        made.traps.update(self.traps)
        return made

    __copy__ = copy

    def clear_flags(self):
        for signal in _SIGNALS:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in _SIGNALS:
            self.traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _raise(self, signal, result=None, words=None):
        kind = InvalidOperation if issubclass(signal, InvalidOperation) else signal
        self.flags[kind] = True
        if self.traps[kind]:
            raise kind([words or signal])
        return Decimal('NaN') if result is None else result

    def create_decimal(self, num='0'):
        return Decimal(num)._fixed(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fixed(self)

    def _call(self, function, *args):
        token = _current.set(self)
        try:
            return function(*args)
        finally:
            _current.reset(token)

    def add(self, a, b):
        return self._call(lambda: Decimal(a) + Decimal(b))

    def subtract(self, a, b):
        return self._call(lambda: Decimal(a) - Decimal(b))

    def multiply(self, a, b):
        return self._call(lambda: Decimal(a) * Decimal(b))

    def divide(self, a, b):
        return self._call(lambda: Decimal(a) / Decimal(b))

    def power(self, a, b):
        return self._call(lambda: Decimal(a) ** Decimal(b))

    def quantize(self, a, b):
        return self._call(lambda: Decimal(a).quantize(Decimal(b)))

    def sqrt(self, a):
        return self._call(lambda: Decimal(a).sqrt())

    def plus(self, a):
        return self._call(lambda: +Decimal(a))

    def minus(self, a):
        return self._call(lambda: -Decimal(a))

    def to_sci_string(self, a):
        return str(Decimal(a))

_ROUNDINGS = (ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_HALF_DOWN, ROUND_05UP)

def _signals(given):
    if isinstance(given, dict):
        return dict(given)
    return {signal: signal in given for signal in _SIGNALS}

DefaultContext = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])
_current = _contextvars.ContextVar('decimal_context')

def getcontext():
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context

def setcontext(context, /):
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)

class _Local:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._before = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, *details):
        setcontext(self._before)

def localcontext(ctx=None, **kwargs):
    made = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(made, name, value)
    return _Local(made)

def _rounded(sign, number, drop, rounding):
    # The number without its last digits, and whether these were more than zeros.
    scale = 10 ** drop
    kept, rest = divmod(number, scale)
    if not rest:
        return kept, False
    twice = 2 * rest
    up = (rounding == ROUND_UP or rounding == ROUND_CEILING and not sign or rounding == ROUND_FLOOR and sign
          or rounding == ROUND_HALF_UP and twice >= scale or rounding == ROUND_HALF_DOWN and twice > scale
          or rounding == ROUND_HALF_EVEN and (twice > scale or twice == scale and kept & 1)
          or rounding == ROUND_05UP and kept % 5 == 0)
    return kept + 1 if up else kept, True

def _made(sign, number, exponent, special=''):
    made = object.__new__(Decimal)
    made._sign = sign
    made._int = number
    made._exp = exponent
    made._special = special
    return made

def _digits(number):
    return len(str(number))

def _parsed(text):
    text = text.strip().replace('_', '')
    sign = 0
    rest = text
    if rest[:1] in ('+', '-') and rest:
        sign = 1 if rest[0] == '-' else 0
        rest = rest[1:]
    low = rest.lower()
    if low in ('inf', 'infinity'):
        return _made(sign, 0, 0, 'F')
    for start, special in (('snan', 'N'), ('nan', 'n')):
        if low.startswith(start):
            payload = low[len(start):]
            if payload and not payload.isdigit():
                return None
            return _made(sign, int(payload or '0'), 0, special)
    mantissa, e, power = low.partition('e')
    if e:
        digits = power[1:] if power[:1] in ('+', '-') else power
        if not digits.isdigit():
            return None
    whole, dot, fraction = mantissa.partition('.')
    if not (whole + fraction).isdigit():
        return None
    return _made(sign, int(whole + fraction), (int(power) if e else 0) - len(fraction))

class Decimal:
    __slots__ = ('_sign', '_int', '_exp', '_special')

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            made = _parsed(value)
            if made is None:
                made = (context or getcontext())._raise(ConversionSyntax)
        elif isinstance(value, int):
            made = _made(1 if value < 0 else 0, abs(int(value)), 0)
        elif isinstance(value, Decimal):
            made = value
        elif isinstance(value, float):
            (context or getcontext()).flags[FloatOperation] = True
            made = cls.from_float(value)
        elif isinstance(value, (tuple, list)):
            sign, digits, exponent = value
            number = int(''.join(map(str, digits)) or '0')
            made = _made(sign, number, exponent) if isinstance(exponent, int) else _made(sign, number, 0, exponent)
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        if cls is Decimal:
            return made
        own = object.__new__(cls)
        own._sign, own._int, own._exp, own._special = made._sign, made._int, made._exp, made._special
        return own

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if f != f:
            return cls('NaN')
        if f in (_math.inf, -_math.inf):
            return cls('Infinity' if f > 0 else '-Infinity')
        sign = 1 if _math.copysign(1.0, f) < 0 else 0
        number, divisor = abs(f).as_integer_ratio()
        power = divisor.bit_length() - 1
        made = _made(sign, number * 5 ** power, -power)
        return made if cls is Decimal else cls(made)

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(getcontext().capitals)

    def _text(self, capitals=1, is_engineering=False):
        sign = '-' if self._sign else ''
        if self._special:
            if self._special == 'F':
                return sign + 'Infinity'
            return sign + ('sNaN' if self._special == 'N' else 'NaN') + (str(self._int) if self._int else '')
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            place = left
        elif not is_engineering:
            place = 1
        elif self._int == 0:
            place = (left + 1) % 3 - 1
        else:
            place = (left - 1) % 3 + 1
        if place <= 0:
            text = '0.' + '0' * -place + digits
        elif place >= len(digits):
            text = digits + '0' * (place - len(digits))
        else:
            text = digits[:place] + '.' + digits[place:]
        if left != place:
            text += f"{'E' if capitals else 'e'}{left - place:+d}"
        return sign + text

    def to_eng_string(self, context=None):
        return self._text(getcontext().capitals, True)

    def as_tuple(self):
        exponent = self._exp if not self._special else self._special
        digits = tuple(map(int, str(self._int))) if not self._special or self._int else (0,) if self._special == 'F' else ()
        return DecimalTuple(self._sign, digits, exponent)

    def as_integer_ratio(self):
        if self._special:
            if self._special == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        number, divisor = self._int, 1
        if self._exp >= 0:
            number *= 10 ** self._exp
        else:
            divisor = 10 ** -self._exp
            common = _math.gcd(number, divisor)
            number, divisor = number // common, divisor // common
        return -number if self._sign else number, divisor

    def is_nan(self):
        return self._special in ('n', 'N') and bool(self._special)

    def is_qnan(self):
        return self._special == 'n'

    def is_snan(self):
        return self._special == 'N'

    def is_infinite(self):
        return self._special == 'F'

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and not self._int

    def is_signed(self):
        return bool(self._sign)

    def adjusted(self):
        return 0 if self._special else self._exp + _digits(self._int) - 1

    def canonical(self):
        return self

    def conjugate(self):
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def copy_abs(self):
        return _made(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _made(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _made(Decimal(other)._sign, self._int, self._exp, self._special)

    def __bool__(self):
        return bool(self._special or self._int)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _fixed(self, context=None, rounding=None):
        # Rounded to the context's precision.
        if self._special:
            return self
        context = context or getcontext()
        tiny, top = context.Etiny(), context.Etop()
        if not self._int:
            exponent = min(max(self._exp, tiny), top if context.clamp else context.Emax)
            if exponent == self._exp:
                return self
            context._raise(Clamped)
            return _made(self._sign, 0, exponent)
        least = _digits(self._int) + self._exp - context.prec
        if least > top:
            context.flags[Inexact] = context.flags[Rounded] = True
            return context._raise(Overflow, _made(self._sign, 0, 0, 'F'))
        is_small = least < tiny
        least = max(least, tiny)
        if self._exp >= least:
            if is_small:
                context._raise(Subnormal, self)
            return self
        drop = min(least - self._exp, _digits(self._int) + 1)
        number, is_inexact = _rounded(self._sign, self._int, drop, rounding or context.rounding)
        if _digits(number) > context.prec:
            number //= 10
            least += 1
        made = _made(self._sign, number, least)
        if least > top:
            return context._raise(Overflow, _made(self._sign, 0, 0, 'F'))
        if is_small:
            context._raise(Subnormal, made)
            if is_inexact:
                context._raise(Underflow, made)
        context._raise(Rounded, made)
        if is_inexact:
            context._raise(Inexact, made)
        return made

    def _nan(self, other=None):
        # What an operation with NaN gives; nothing if there is none.
        for one in (self, other):
            if one is not None and one._special == 'N':
                getcontext()._raise(InvalidOperation)
                return _made(one._sign, one._int, 0, 'n')
        for one in (self, other):
            if one is not None and one._special == 'n':
                return one
        return None

    def __add__(self, other):
        other = _other(self, other, '+')
        if other is NotImplemented:
            return other
        return self._plus(other)

    def _plus(self, other):
        if self._special or other._special:
            nan = self._nan(other)
            if nan is not None:
                return nan
            if self._special and other._special and self._sign != other._sign:
                return getcontext()._raise(InvalidOperation)
            return self if self._special else other
        context = getcontext()
        exponent = min(self._exp, other._exp)
        far = abs(self._exp - other._exp)
        if far > context.prec + _digits(self._int) + _digits(other._int) + 2 and self._int and other._int:
            # The small one only decides how the large one is rounded.
            big, small = (self, other) if self._exp > other._exp else (other, self)
            shift = context.prec + 3
            number = big._int * 10 ** shift + (1 if big._sign == small._sign else -1)
            return _made(big._sign, number, big._exp - shift)._fixed(context)
        if not self._int and not other._int:
            sign = 1 if self._sign and other._sign or self._sign != other._sign and context.rounding == ROUND_FLOOR else 0
            return _made(sign, 0, exponent)._fixed(context)
        if far > 2 * context.prec + 100 and not (self._int and other._int):
            one = self if self._int else other
            exponent = max(exponent, one._exp - context.prec - 1)
            return _made(one._sign, one._int * 10 ** max(0, one._exp - exponent), min(one._exp, exponent))._fixed(context)
        total = self._signed(exponent) + other._signed(exponent)
        sign = 1 if total < 0 or not total and context.rounding == ROUND_FLOOR else 0
        return _made(sign, abs(total), exponent)._fixed(context)

    def _signed(self, exponent):
        number = self._int * 10 ** (self._exp - exponent)
        return -number if self._sign else number

    def __radd__(self, other):
        other = _other(self, other, '+', True)
        return other if other is NotImplemented else other._plus(self)

    def __sub__(self, other):
        other = _other(self, other, '-')
        if other is NotImplemented:
            return other
        return self._plus(other if other._special in ('n', 'N') and other._special else other.copy_negate())

    def __rsub__(self, other):
        other = _other(self, other, '-', True)
        return other if other is NotImplemented else other - self

    def __mul__(self, other):
        other = _other(self, other, '*')
        if other is NotImplemented:
            return other
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other)
            if nan is not None:
                return nan
            if not self or not other:
                return getcontext()._raise(InvalidOperation)
            return _made(sign, 0, 0, 'F')
        return _made(sign, self._int * other._int, self._exp + other._exp)._fixed()

    def __rmul__(self, other):
        other = _other(self, other, '*', True)
        return other if other is NotImplemented else other * self

    def __truediv__(self, other):
        other = _other(self, other, '/')
        if other is NotImplemented:
            return other
        context = getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            nan = self._nan(other)
            if nan is not None:
                return nan
            if self._special and other._special:
                return context._raise(InvalidOperation)
            if self._special:
                return _made(sign, 0, 0, 'F')
            context._raise(Clamped)
            return _made(sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._raise(DivisionUndefined)
            return context._raise(DivisionByZero, _made(sign, 0, 0, 'F'))
        ideal = self._exp - other._exp
        if not self._int:
            return _made(sign, 0, ideal)._fixed(context)
        shift = _digits(other._int) - _digits(self._int) + context.prec + 1
        exponent = ideal - shift
        if shift >= 0:
            number, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            number, rest = divmod(self._int, other._int * 10 ** -shift)
        if rest:
            # A digit more that keeps the result from looking exact.
            if number % 5 == 0:
                number += 1
        else:
            while exponent < ideal and number % 10 == 0:
                number //= 10
                exponent += 1
        return _made(sign, number, exponent)._fixed(context)

    def __rtruediv__(self, other):
        other = _other(self, other, '/', True)
        return other if other is NotImplemented else other / self

    def _divided(self, other, words):
        # Quotient and remainder of whole numbers.
        context = getcontext()
        nan = self._nan(other) if self._special or other._special else None
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._special:
            if words == '//' and not other._special:
                return _made(sign, 0, 0, 'F'), None
            bad = context._raise(InvalidOperation)
            return (_made(sign, 0, 0, 'F') if not other._special else bad), bad
        if not other:
            if not self:
                bad = context._raise(DivisionUndefined)
                return bad, bad
            if words == '%':
                bad = context._raise(InvalidOperation)
                return bad, bad
            if words == 'divmod' and context.traps[InvalidOperation]:
                raise InvalidOperation([InvalidOperation, DivisionByZero])
            return context._raise(DivisionByZero, _made(sign, 0, 0, 'F')), context._raise(InvalidOperation) if words == 'divmod' else None
        if other._special:
            return _made(sign, 0, 0), self._fixed(context)
        exponent = min(self._exp, other._exp)
        if not self._int:
            return _made(sign, 0, 0), _made(self._sign, 0, exponent)._fixed(context)
        if self.adjusted() - other.adjusted() > context.prec + 1:
            bad = context._raise(DivisionImpossible)
            return bad, bad
        quotient, rest = divmod(self._int * 10 ** (self._exp - exponent), other._int * 10 ** (other._exp - exponent))
        if _digits(quotient) > context.prec:
            bad = context._raise(DivisionImpossible)
            return bad, bad
        return _made(sign, quotient, 0), _made(self._sign, rest, exponent)._fixed(context)

    def __floordiv__(self, other):
        other = _other(self, other, '//')
        return other if other is NotImplemented else self._divided(other, '//')[0]

    def __rfloordiv__(self, other):
        other = _other(self, other, '//', True)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _other(self, other, '%')
        return other if other is NotImplemented else self._divided(other, '%')[1]

    def __rmod__(self, other):
        other = _other(self, other, '%', True)
        return other if other is NotImplemented else other % self

    def __divmod__(self, other):
        other = _other(self, other, 'divmod()')
        return other if other is NotImplemented else self._divided(other, 'divmod')

    def __rdivmod__(self, other):
        other = _other(self, other, 'divmod()', True)
        return other if other is NotImplemented else divmod(other, self)

    def __pow__(self, other, modulo=None):
        other = _other(self, other, '** or pow()')
        if other is NotImplemented:
            return other
        context = getcontext()
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        if self._special or other._special:
            nan = self._nan(other)
            if nan is not None:
                return nan
            if not other:
                return Decimal(1)
            if other._special or self._special and other != other.to_integral_value():
                raise NotImplementedError('powers of infinities are not supported by loopscope')
            is_odd = int(other) & 1
            return _made(self._sign & is_odd, 0, 0, '' if other._sign else 'F')
        if not other:
            return context._raise(InvalidOperation) if not self else Decimal(1)
        if other != other.to_integral_value():
            if self._sign and self._int:
                return context._raise(InvalidOperation)
            if not self._int:
                return _made(0, 0, 0, 'F' if other._sign else '')
            places = 2 * context.prec + 20 + max(0, other.adjusted())
            power = _natural(self, places) * other._scaled(places) // 10 ** places
            return _padded(_exponential(power, places)._fixed(context), context)
        count = int(other)
        sign = self._sign & count & 1
        if not self._int:
            return _made(sign, 0, 0, '' if count > 0 else 'F')
        if abs(count) * _digits(self._int) > 20000:
            raise NotImplementedError('powers this large are not supported by loopscope')
        whole = _made(sign, self._int ** abs(count), self._exp * abs(count))
        if count > 0:
            return whole._fixed(context)
        return Decimal(1) / whole

    def __rpow__(self, other):
        other = _other(self, other, '** or pow()', True)
        return other if other is NotImplemented else other ** self

    def __neg__(self):
        nan = self._nan() if self._special else None
        if nan is not None:
            return nan
        if not self and getcontext().rounding != ROUND_FLOOR:
            return self.copy_abs()._fixed()
        return self.copy_negate()._fixed()

    def __pos__(self):
        nan = self._nan() if self._special else None
        if nan is not None:
            return nan
        if not self and getcontext().rounding != ROUND_FLOOR:
            return self.copy_abs()._fixed()
        return self._fixed()

    def __abs__(self):
        nan = self._nan() if self._special else None
        return nan if nan is not None else self.copy_abs()._fixed()

    def _order(self, other):
        # Less than nothing, nothing or more.
        if self._special or other._special:
            left = (-1 if self._sign else 1) if self._special else 0
            right = (-1 if other._sign else 1) if other._special else 0
            return (left > right) - (left < right)
        if not self._int or not other._int:
            left = (-1 if self._sign else 1) if self._int else 0
            right = (-1 if other._sign else 1) if other._int else 0
            return (left > right) - (left < right)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        mine, others = self.adjusted(), other.adjusted()
        if mine != others:
            found = 1 if mine > others else -1
        else:
            exponent = min(self._exp, other._exp)
            left, right = abs(self._signed(exponent)), abs(other._signed(exponent))
            found = (left > right) - (left < right)
        return -found if self._sign else found

    def __eq__(self, other):
        found = _compared(other)
        if found is NotImplemented:
            if hasattr(other, 'numerator') and hasattr(other, 'denominator'):
                return not self._special and self.as_integer_ratio() == (other.numerator, other.denominator)
            return found
        other = found
        return not self.is_nan() and not other.is_nan() and self._order(other) == 0

    def _ordered(self, other, sign):
        found = _compared(other)
        if found is NotImplemented:
            if hasattr(other, 'numerator') and hasattr(other, 'denominator'):
                return _made(self._sign, self._int * other.denominator, self._exp, self._special)._order(Decimal(other.numerator))
            if isinstance(other, (str, bytes, list, tuple, dict, type(None))):
                raise TypeError(f"'{sign}' not supported between instances of 'decimal.Decimal' and '{type(other).__name__}'")
            return found
        if self.is_nan() or found.is_nan():
            getcontext()._raise(InvalidOperation)
            return None
        return self._order(found)

    def __lt__(self, other):
        found = self._ordered(other, '<')
        return found if found is NotImplemented else found is not None and found < 0

    def __le__(self, other):
        found = self._ordered(other, '<=')
        return found if found is NotImplemented else found is not None and found <= 0

    def __gt__(self, other):
        found = self._ordered(other, '>')
        return found if found is NotImplemented else found is not None and found > 0

    def __ge__(self, other):
        found = self._ordered(other, '>=')
        return found if found is NotImplemented else found is not None and found >= 0

    def compare(self, other, context=None):
        other = Decimal(other)
        nan = self._nan(other) if self._special or other._special else None
        return nan if nan is not None else Decimal(self._order(other))

    def __hash__(self):
        if self._special:
            if self._special == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            return object.__hash__(self) if self._special == 'n' else -314159 if self._sign else 314159
        modulus = 2305843009213693951
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, modulus - 2, modulus), -self._exp, modulus)
        found = self._int * power % modulus
        found = -found if self._sign else found
        return -2 if found == -1 else found

    def __int__(self):
        if self._special:
            if self._special == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        number = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -number if self._sign else number

    __trunc__ = __int__

    def __float__(self):
        if self._special == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        if self._special:
            return float(('-' if self._sign else '') + ('inf' if self._special == 'F' else 'nan'))
        return float(self._text())

    def __complex__(self):
        return complex(float(self))

    def _whole(self, rounding):
        if self._special:
            if self._special == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        return int(self._rescaled(0, rounding))

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        return self.quantize(_made(0, 1, -n))

    def _rescaled(self, exponent, rounding):
        if self._special:
            return self
        if not self._int:
            return _made(self._sign, 0, exponent)
        if self._exp >= exponent:
            return _made(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        drop = exponent - self._exp
        if drop > _digits(self._int) + 1:
            drop = _digits(self._int) + 1
        number, is_inexact = _rounded(self._sign, self._int, drop, rounding)
        return _made(self._sign, number, exponent)

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = Decimal(exp) if not isinstance(exp, Decimal) else exp
        rounding = rounding or context.rounding
        if rounding not in _ROUNDINGS:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, '
                            'ROUND_HALF_EVEN,\n   ROUND_05UP]')
        if self._special or exp._special:
            nan = self._nan(exp)
            if nan is not None:
                return nan
            if self._special and exp._special:
                return self
            return context._raise(InvalidOperation)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._raise(InvalidOperation)
        if not self._int:
            return _made(self._sign, 0, exp._exp)._fixed(context)
        if self._exp - exp._exp + _digits(self._int) > context.prec + 1:
            return context._raise(InvalidOperation)
        made = self._rescaled(exp._exp, rounding)
        if made.adjusted() > context.Emax or _digits(made._int) > context.prec:
            return context._raise(InvalidOperation)
        if made._exp > self._exp:
            context._raise(Rounded, made)
            if made != self:
                context._raise(Inexact, made)
        return made

    def to_integral_value(self, rounding=None, context=None):
        if self._special:
            nan = self._nan()
            return nan if nan is not None else self
        return self if self._exp >= 0 else self._rescaled(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        if self._special:
            nan = self._nan()
            return nan if nan is not None else self
        made = self._fixed(context)
        if made._special:
            return made
        if not made._int:
            return _made(made._sign, 0, 0)
        number, exponent = made._int, made._exp
        while number % 10 == 0 and exponent < (context or getcontext()).Emax:
            number //= 10
            exponent += 1
        return _made(made._sign, number, exponent)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._special:
            nan = self._nan()
            if nan is not None:
                return nan
            if not self._sign:
                return self
        if not self:
            return _made(self._sign, 0, self._exp // 2)._fixed(context)
        if self._sign:
            return context._raise(InvalidOperation)
        ideal = self._exp // 2
        number, exponent = self._int, self._exp
        if exponent & 1:
            number *= 10
            exponent -= 1
        length = (_digits(number) + 1) // 2
        shift = context.prec + 1 - length
        is_exact = True
        if shift >= 0:
            number *= 100 ** shift
        else:
            number, rest = divmod(number, 100 ** -shift)
            is_exact = not rest
        exponent = exponent // 2 - shift
        root = _math.isqrt(number)
        if is_exact and root * root == number:
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
            if shift >= 0 and exponent > ideal:
                root *= 10 ** (exponent - ideal)
                exponent = ideal
        elif root % 5 == 0:
            root += 1
        return _made(0, root, exponent)._fixed(context, ROUND_HALF_EVEN)

    def max(self, other, context=None):
        return self._extreme(other, context, True)

    def min(self, other, context=None):
        return self._extreme(other, context, False)

    def _extreme(self, other, context, greatest):
        other = Decimal(other)
        if self._special or other._special:
            if self.is_nan() or other.is_nan():
                return (other if self.is_nan() else self)._fixed(context)
        found = self._order(other) or self._total(other)
        return (other if (found < 0) == greatest else self)._fixed(context)

    def _total(self, other):
        # Of equal ones that with the smaller exponent is less.
        if self._sign != other._sign:
            return -1 if self._sign else 1
        found = (self._exp > other._exp) - (self._exp < other._exp)
        return -found if self._sign else found

    def scaleb(self, other, context=None):
        return _made(self._sign, self._int, self._exp + int(other), self._special)._fixed(context)

    def shift(self, other, context=None):
        other = int(other)
        number = self._int * 10 ** other if other >= 0 else self._int // 10 ** -other
        return _made(self._sign, number % 10 ** (context or getcontext()).prec, self._exp)

    def same_quantum(self, other, context=None):
        other = Decimal(other)
        return self._special == other._special and (bool(self._special) or self._exp == other._exp)

    def remainder_near(self, other, context=None):
        other = Decimal(other)
        quotient = (self / other).to_integral_value(ROUND_HALF_EVEN)
        return self - quotient * other

    def fma(self, other, third, context=None):
        other, third = Decimal(other), Decimal(third)
        return _made(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)._plus(third)

    def number_class(self, context=None):
        if self.is_nan():
            return 'sNaN' if self.is_snan() else 'NaN'
        sign = '-' if self._sign else '+'
        return sign + ('Infinity' if self.is_infinite() else 'Zero' if self.is_zero() else 'Normal')

    def is_canonical(self):
        return True

    def is_normal(self, context=None):
        return not self._special and bool(self._int)

    def is_subnormal(self, context=None):
        return False

    def max_mag(self, other, context=None):
        other = Decimal(other)
        return max(self, other, key=lambda one: (abs(one), one))

    def min_mag(self, other, context=None):
        other = Decimal(other)
        return min(self, other, key=lambda one: (abs(one), one))

    def radix(self):
        return Decimal(10)

    def logb(self, context=None):
        return Decimal(self.adjusted())

    def exp(self, context=None):
        context = context or getcontext()
        if self._special:
            nan = self._nan()
            return nan if nan is not None else Decimal(0) if self._sign else self
        if not self._int:
            return Decimal(1)
        if self.adjusted() > 8:
            return context._raise(Overflow, _made(0, 0, 0, 'F')) if not self._sign else _made(0, 0, context.Etiny())
        places = context.prec + 12 + max(0, self.adjusted())
        return _exponential(self._scaled(places), places)._fixed(context, ROUND_HALF_EVEN)

    def _scaled(self, places):
        shift = self._exp + places
        number = self._int * 10 ** shift if shift >= 0 else self._int // 10 ** -shift
        return -number if self._sign else number

    def _logarithm(self, context):
        # What a logarithm of no ordinary number gives; nothing for an ordinary one.
        if self._special:
            nan = self._nan()
            if nan is not None:
                return nan
            return context._raise(InvalidOperation) if self._sign else self
        if not self._int:
            return _made(1, 0, 0, 'F')
        return context._raise(InvalidOperation) if self._sign else None

    def ln(self, context=None):
        context = context or getcontext()
        found = self._logarithm(context)
        if found is not None:
            return found
        if self == 1:
            return Decimal(0)
        places = 2 * context.prec + 20
        number = _natural(self, places)
        return _made(1 if number < 0 else 0, abs(number), -places)._fixed(context, ROUND_HALF_EVEN)

    def log10(self, context=None):
        context = context or getcontext()
        found = self._logarithm(context)
        if found is not None:
            return found
        digits = str(self._int)
        if digits.strip('0') == '1' and digits[0] == '1':
            return Decimal(self._exp + len(digits) - 1)._fixed(context)
        places = 2 * context.prec + 20
        number = _natural(self, places) * 10 ** places // _ln10(places)
        return _made(1 if number < 0 else 0, abs(number), -places)._fixed(context, ROUND_HALF_EVEN)

    def __reduce__(self):
        return (type(self), (str(self),))

    def __format__(self, spec):
        fill, align, sign, zero, width, comma, precision, kind = _format_parts(spec)
        if self._special:
            body = self._text()
            body = body[1:] if self._sign else body
            zero = False
            if kind == '%':
                body += '%'
        else:
            number = self
            context = getcontext()
            if not kind:
                kind = 'g' if precision is not None else ''
                as_text = precision is None
            else:
                as_text = False
            if kind == '%':
                number = _made(number._sign, number._int, number._exp + 2)
            if precision is not None:
                if kind in 'eE':
                    number = number._cut(precision + 1, context.rounding)
                elif kind in 'fF%':
                    number = number._rescaled(-precision, context.rounding)
                elif _digits(number._int) > max(precision, 1):
                    number = number._cut(max(precision, 1), context.rounding)
            if not number and number._exp > 0 and kind in 'fF%' and kind:
                number = number._rescaled(0, context.rounding)
            digits = str(number._int)
            left = number._exp + len(digits)
            if kind and kind in 'eE':
                place = 1 if number or precision is None else 1 - precision
                if not number and precision is not None:
                    place = 1 - precision
            elif kind and kind in 'fF%':
                place = left
            elif number._exp <= 0 and left > -6:
                place = left
            else:
                place = 1
            if place < 0:
                whole, fraction = '0', '0' * -place + digits
            elif place > len(digits):
                whole, fraction = digits + '0' * (place - len(digits)), ''
            else:
                whole, fraction = digits[:place] or '0', digits[place:]
            power = left - place
            tail = ('.' + fraction) if fraction else ''
            if power != 0 or kind and kind in 'eE':
                letter = 'E' if kind in ('E', 'G') or not kind and context.capitals else 'e' if kind else 'E'
                if kind == 'g' and not as_text and not spec.endswith('g'):
                    letter = 'E' if context.capitals else 'e'
                tail += f'{letter}{power:+d}'
            if kind == '%':
                tail += '%'
            if comma:
                least = 0
                if zero and width is not None:
                    least = width - len(tail) - (1 if self._sign or sign in ('+', ' ') else 0)
                whole = _grouped(whole, comma, least)
            body = whole + tail
        mark = '-' if self._sign else sign if sign in ('+', ' ') else ''
        if zero and width is not None:
            return mark + body.rjust(width - len(mark), '0')
        text = mark + body
        if width is None or len(text) >= width:
            return text
        room = width - len(text)
        if align == '<':
            return text + fill * room
        if align == '=':
            return mark + fill * room + body
        if align == '^':
            return fill * (room // 2) + text + fill * (room - room // 2)
        return fill * room + text

    def _cut(self, digits, rounding):
        # With so many digits.
        if not self._int:
            return self
        drop = _digits(self._int) - digits
        if drop <= 0:
            return _made(self._sign, self._int * 10 ** -drop, self._exp + drop)
        number, _ = _rounded(self._sign, self._int, drop, rounding)
        if _digits(number) > digits:
            return _made(self._sign, number // 10, self._exp + drop + 1)
        return _made(self._sign, number, self._exp + drop)

# Logarithms and exponentials of whole numbers that stand for so many decimal places.

def _atanh(divisor, scale):
    # Of one by the divisor.
    term = scale // divisor
    total, count = term, 1
    while term:
        term //= divisor * divisor
        count += 2
        total += term // count
    return total

_ln10s = {}

def _ln10(places):
    if places not in _ln10s:
        scale = 10 ** (places + 5)
        _ln10s[places] = (46 * _atanh(31, scale) + 34 * _atanh(49, scale) + 20 * _atanh(161, scale)) // 10 ** 5
    return _ln10s[places]

def _exponential(number, places):
    ten = _ln10(places)
    power, rest = divmod(number, ten)
    scale = 10 ** places
    rest //= 256
    term = total = scale
    count = 0
    while term:
        count += 1
        term = term * rest // (count * scale)
        total += term
    for _ in range(8):
        total = total * total // scale
    return _made(0, total, power - places)

def _natural(value, places):
    extra = places + 10
    scale = 10 ** extra
    power = value.adjusted()
    number = _made(0, value._int, value._exp - power)._scaled(extra)
    for _ in range(6):
        number = _math.isqrt(number * scale)
    ratio = (number - scale) * scale // (number + scale)
    square = ratio * ratio // scale
    total, term, count = ratio, ratio, 1
    while term:
        term = term * square // scale
        count += 2
        total += term // count
    return (total * 128 + power * _ln10(extra)) // 10 ** 10

def _padded(root, context):
    number, exponent = root._int, root._exp
    while _digits(number) < context.prec:
        number *= 10
        exponent -= 1
    return _made(root._sign, number, exponent)

def _grouped(whole, comma, least):
    groups = []
    while len(whole) > 3:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    groups.insert(0, whole)
    text = comma.join(groups)
    while len(text) < least:
        head, dot, rest = text.partition(comma)
        if len(head) < 3:
            text = '0' + text
        else:
            text = '0' + comma + text
    return text

def _format_parts(spec):
    rest = spec
    fill, align = ' ', '>'
    if len(rest) > 1 and rest[1] in '<>=^':
        fill, align, rest = rest[0], rest[1], rest[2:]
    elif rest[:1] in ('<', '>', '=', '^'):
        align, rest = rest[0], rest[1:]
    sign = ''
    if rest[:1] in ('+', '-', ' '):
        sign, rest = rest[0], rest[1:]
    zero = rest[:1] == '0'
    if zero:
        rest = rest[1:]
    digits = rest[:len(rest) - len(rest.lstrip('0123456789'))]
    rest = rest[len(digits):]
    comma = ''
    if rest[:1] in (',',):
        comma, rest = ',', rest[1:]
    precision = None
    if rest[:1] == '.':
        rest = rest[1:]
        places = rest[:len(rest) - len(rest.lstrip('0123456789'))]
        if not places:
            raise ValueError('invalid format string')
        precision = int(places)
        rest = rest[len(places):]
    if rest not in ('', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%'):
        raise ValueError('invalid format string')
    return fill, align, sign, zero, int(digits) if digits else None, comma, precision, 'g' if rest == 'n' else rest

def _other(self, other, sign, is_left=False):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return _made(1 if other < 0 else 0, abs(int(other)), 0)
    if isinstance(other, (float, str, bytes, list, tuple, dict, type(None))):
        names = [type(other).__name__, 'decimal.Decimal']
        left, right = names if is_left else reversed(names)
        if is_left and sign == '+' and isinstance(other, (str, list, tuple)):
            raise TypeError(f'can only concatenate {left} (not "decimal.Decimal") to {left}')
        raise TypeError(f"unsupported operand type(s) for {sign}: '{left}' and '{right}'")
    return NotImplemented

def _compared(other):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return _made(1 if other < 0 else 0, abs(int(other)), 0)
    if isinstance(other, float):
        getcontext().flags[FloatOperation] = True
        return Decimal.from_float(other)
    return NotImplemented
