import math as _math
from _complex import complex as _complex, _pair

pi, e, tau, inf, nan = _math.pi, _math.e, _math.tau, _math.inf, _math.nan
infj, nanj = _complex(0.0, inf), _complex(0.0, nan)

def phase(z, /):
    x, y = _pair(z)
    return _math.atan2(y, x)

def polar(z, /):
    x, y = _pair(z)
    return _math.hypot(x, y), _math.atan2(y, x)

def rect(r, phi, /):
    if phi == 0.0:
        return _complex(float(r), r * phi)
    return _complex(r * _math.cos(phi), r * _math.sin(phi))

def exp(z, /):
    x, y = _pair(z)
    length = _math.exp(x)
    return _complex(length * _math.cos(y), length * _math.sin(y))

def log(z, base=None, /):
    x, y = _pair(z)
    if x == 0 and y == 0:
        raise ValueError('math domain error')
    size = _math.hypot(x, y)
    if 0.71 <= size <= 1.73:
        most, least = max(abs(x), abs(y)), min(abs(x), abs(y))
        real = _math.log1p((most - 1) * (most + 1) + least * least) / 2
    else:
        real = _math.log(size)
    found = _complex(real, _math.atan2(y, x))
    return found if base is None else found / log(base)

def log10(z, /):
    found = log(z)
    return _complex(found.real / _math.log(10), found.imag / _math.log(10))

def sqrt(z, /):
    x, y = _pair(z)
    if x == 0 and y == 0:
        return _complex(0.0, y)
    ax = abs(x) / 8
    s = 2 * _math.sqrt(ax + _math.hypot(ax, abs(y) / 8))
    d = abs(y) / (2 * s)
    if x >= 0:
        return _complex(s, _math.copysign(d, y))
    return _complex(d, _math.copysign(s, y))

def cosh(z, /):
    x, y = _pair(z)
    return _complex(_math.cos(y) * _math.cosh(x), _math.sin(y) * _math.sinh(x))

def sinh(z, /):
    x, y = _pair(z)
    return _complex(_math.cos(y) * _math.sinh(x), _math.sin(y) * _math.cosh(x))

def cos(z, /):
    x, y = _pair(z)
    return cosh(_complex(-y, x))

def sin(z, /):
    x, y = _pair(z)
    found = sinh(_complex(-y, x))
    return _complex(found.imag, -found.real)

def isfinite(z, /):
    return all(map(_math.isfinite, _pair(z)))

def isinf(z, /):
    return any(map(_math.isinf, _pair(z)))

def isnan(z, /):
    return any(map(_math.isnan, _pair(z)))

def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if a == b:
        return True
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)
