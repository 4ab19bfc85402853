# The gamma function by Lanczos' sum as Boost gives it, which is the one that CPython's libraries print the digits of, and the error
# function by its series in whole numbers.

import math as _m
import struct as _struct

_NUM = (23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408)
_DEN = (0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0)
_G = 6.024680040776729583740234375
_G_LESS_HALF = 5.524680040776729583740234375

def _sum(x):
    above = below = 0.0
    if x < 5.0:
        for num, den in zip(reversed(_NUM), reversed(_DEN)):
            above = above * x + num
            below = below * x + den
    else:
        for num, den in zip(_NUM, _DEN):
            above = above / x + num
            below = below / x + den
    return above / below

def _sin_pi(x):
    y = _m.fmod(abs(x), 2.0)
    n = round(2.0 * y)
    if n == 0:
        r = _m.sin(_m.pi * y)
    elif n == 1:
        r = _m.cos(_m.pi * (y - 0.5))
    elif n == 2:
        r = _m.sin(_m.pi * (1.0 - y))
    elif n == 3:
        r = -_m.cos(_m.pi * (y - 1.5))
    else:
        r = _m.sin(_m.pi * (y - 2.0))
    return _m.copysign(1.0, x) * r

def _real(x):
    if isinstance(x, (int, float)) or hasattr(type(x), '__float__'):
        return float(x)
    raise TypeError(f'must be real number, not {type(x).__name__}')

def gamma(x, /):
    x = _real(x)
    if x != x or x == _m.inf:
        return x
    if x == -_m.inf or x <= 0 and x == _m.floor(x):
        raise ValueError('math domain error')
    if x == _m.floor(x) and x <= 23.0:
        return float(_m.factorial(int(x) - 1))
    size = abs(x)
    if size < 1e-20:
        result = 1.0 / x
        if result in (_m.inf, -_m.inf):
            raise OverflowError('math range error')
        return result
    if size > 200.0:
        if x < 0.0:
            return 0.0 / _sin_pi(x)
        raise OverflowError('math range error')
    y = size + _G_LESS_HALF
    if size > _G_LESS_HALF:
        q = y - size
        z = q - _G_LESS_HALF
    else:
        q = y - _G_LESS_HALF
        z = q - size
    z = z * _G / y
    try:
        if x < 0.0:
            r = -_m.pi / _sin_pi(size) / size * _m.exp(y) / _sum(size)
            r -= z * r
            if size < 140.0:
                r /= _m.pow(y, size - 0.5)
            else:
                root = _m.pow(y, size / 2.0 - 0.25)
                r = r / root / root
        else:
            r = _sum(size) / _m.exp(y)
            r += z * r
            if size < 140.0:
                r *= _m.pow(y, size - 0.5)
            else:
                root = _m.pow(y, size / 2.0 - 0.25)
                r = r * root * root
    except OverflowError:
        raise OverflowError('math range error') from None
    if r == _m.inf:
        raise OverflowError('math range error')
    return r

def lgamma(x, /):
    x = _real(x)
    if x != x:
        return x
    if x in (_m.inf, -_m.inf):
        return _m.inf
    if x == _m.floor(x) and x <= 2.0:
        if x <= 0.0:
            raise ValueError('math domain error')
        return 0.0
    size = abs(x)
    if size < 1e-20:
        return -_m.log(size)
    r = _m.log(_sum(size)) - _G
    r += (size - 0.5) * (_m.log(size + _G - 0.5) - 1)
    if x < 0.0:
        r = _LOG_PI - _m.log(abs(_sin_pi(size))) - _m.log(size) - r
    return r

_LOG_PI = 1.144729885849400174143427351353058711647

# The error function by the quotients of polynomials that Sun found for each stretch, summed in pairs as the C library does.
_STRETCHES = (
    ((1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02, -5.77027029648944159157e-03,
      -2.37630166566501626084e-05),
     (1.0, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03, 1.32494738004321644526e-04,
      -3.96022827877536812320e-06)),
    ((-2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01, 3.18346619901161753674e-01,
      -1.10894694282396677476e-01, 3.54783043256182359371e-02, -2.16637559486879084300e-03),
     (1.0, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02, 1.26171219808761642112e-01,
      1.36370839120290507362e-02, 1.19844998467991074170e-02)),
    ((-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01, -6.23753324503260060396e+01,
      -1.62396669462573470355e+02, -1.84605092906711035994e+02, -8.12874355063065934246e+01, -9.81432934416914548592e+00),
     (1.0, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02, 6.45387271733267880336e+02,
      4.29008140027567833386e+02, 1.08635005541779435134e+02, 6.57024977031928170135e+00, -6.04244152148580987438e-02)),
    ((-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01, -1.60636384855821916062e+02,
      -6.37566443368389627722e+02, -1.02509513161107724954e+03, -4.83519191608651397019e+02),
     (1.0, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03, 3.19985821950859553908e+03,
      2.55305040643316442583e+03, 4.74528541206955367215e+02, -2.24409524465858183362e+01)))
_ERX = 8.45062911510467529297e-01
_EFX = 1.28379167095512586316e-01

def _polynomial(factors, z):
    pairs = [factors[i] + z * factors[i + 1] if i + 1 < len(factors) else factors[i] for i in range(0, len(factors), 2)]
    total = pairs[0]
    square = power = z * z
    for place, pair in enumerate(pairs[1:], 2):
        total += power * pair
        # The powers are z², z⁴, z⁶ = z² z⁴ and z⁸ = z⁴ z⁴.
        power = square * square if place == 2 else square * (square * square) if place == 3 else (square * square) * (square * square)
    return total

def _quotient(stretch, z):
    above, below = _STRETCHES[stretch]
    return _polynomial(above, z) / _polynomial(below, z)

def _tail(size):
    # exp(-x * x) is taken in two, for the square of x cut to half its digits is exact.
    quotient = _quotient(2 if size < 1 / 0.35 else 3, 1.0 / (size * size))
    cut = _struct.unpack('<d', b'\0\0\0\0' + _struct.pack('<d', size)[4:])[0]
    return _m.exp(-cut * cut - 0.5625) * _m.exp((cut - size) * (cut + size) + quotient)

def erf(x, /):
    x = _real(x)
    size = abs(x)
    if x != x:
        return x
    if size < 0.84375:
        if size < 3.7252902984619141e-09:
            return x + _EFX * x
        return x + x * _quotient(0, x * x)
    if size < 1.25:
        return _m.copysign(_ERX + _quotient(1, size - 1.0), x)
    if size >= 6:
        return _m.copysign(1.0, x)
    return _m.copysign(1.0 - _tail(size) / size, x)

def erfc(x, /):
    x = _real(x)
    size = abs(x)
    if x != x:
        return x
    if size < 0.84375:
        if size < 1.3877787807814457e-17:
            return 1.0 - x
        quotient = _quotient(0, x * x)
        if x < 0.25:
            return 1.0 - (x + x * quotient)
        return 0.5 - (x - 0.5 + x * quotient)
    if size < 1.25:
        quotient = _quotient(1, size - 1.0)
        return 1.0 - _ERX - quotient if x >= 0 else 1.0 + (_ERX + quotient)
    if size < 28 and x > -6:
        found = _tail(size) / size
        return found if x > 0 else 2.0 - found
    return 0.0 if x > 0 else 2.0
