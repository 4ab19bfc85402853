from abc import ABCMeta as _ABCMeta

class Number(metaclass=_ABCMeta):
    __slots__ = ()
    __hash__ = None

    @classmethod
    def __subclasshook__(cls, other):
        # Of those that are written in Python only a program that imports them pays for them.
        known = {'builtins.complex': (Number, Complex), 'decimal.Decimal': (Number,), 'fractions.Fraction': (Number, Complex, Real, Rational)}
        return cls in known.get(f'{other.__module__}.{other.__name__}', ()) or NotImplemented

class Complex(Number):
    __slots__ = ()

class Real(Complex):
    __slots__ = ()

class Rational(Real):
    __slots__ = ()

class Integral(Rational):
    __slots__ = ()

Integral.register(int)
Real.register(float)
