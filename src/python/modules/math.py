pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float('inf')
nan = float('nan')

def _number(x):
    if isinstance(x, (int, float)):
        return x
    if hasattr(type(x), '__float__'):
        return float(x)
    raise TypeError(f'must be real number, not {type(x).__name__}')

def _index(x):
    if isinstance(x, int):
        return x
    if hasattr(type(x), '__index__'):
        return x.__index__()
    raise TypeError(f"'{type(x).__name__}' object cannot be interpreted as an integer")

def floor(x, /):
    if hasattr(type(x), '__floor__') and not isinstance(x, (int, float)):
        return x.__floor__()
    x = _number(x)
    n = int(x)
    return n - (n > x)

def exp2(x, /):
    # A function of its own brings a table of 4 kB, which hardly packs.
    try:
        return 2.0 ** _number(x)
    except OverflowError:
        raise OverflowError('math range error') from None

def ceil(x, /):
    if hasattr(type(x), '__ceil__') and not isinstance(x, (int, float)):
        return x.__ceil__()
    x = _number(x)
    n = int(x)
    return n + (n < x)

def trunc(x, /):
    if isinstance(x, (int, float)):
        return int(x)
    if hasattr(type(x), '__trunc__'):
        return x.__trunc__()
    raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")

def log(x, base=None, /):
    if isinstance(x, int) and x > 1 << 60:
        shift = x.bit_length() - 60
        top = _log(x >> shift) + shift * 0.6931471805599453
    else:
        top = _log(x)
    return top if base is None else top / _log(base)

def isnan(x, /):
    x = _number(x)
    return x != x

def isinf(x, /):
    return _number(x) in (inf, -inf)

def isfinite(x, /):
    x = _number(x)
    return x - x == 0

def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = fabs(b - a)
    return difference <= fabs(rel_tol * b) or difference <= fabs(rel_tol * a) or difference <= abs_tol

def degrees(x, /):
    return _number(x) * (180.0 / pi)

def radians(x, /):
    return _number(x) * (pi / 180.0)

def modf(x, /):
    x = _number(x)
    if isinf(x):
        return copysign(0.0, x), x
    whole = _trunc(x)
    return copysign(x - whole, x), whole

def frexp(x, /):
    x = float(_number(x))
    if not x or not isfinite(x):
        return x, 0
    exponent = 0
    while fabs(x) >= 1:
        x /= 2
        exponent += 1
    while fabs(x) < 0.5:
        x *= 2
        exponent -= 1
    return x, exponent

def ldexp(x, i, /):
    while i > 1000 and x and isfinite(x):
        x *= 2.0 ** 1000
        i -= 1000
    while i < -1000 and x:
        x *= 2.0 ** -1000
        i += 1000
    result = x * 2.0 ** i
    if isinf(result) and not isinf(x):
        raise OverflowError('math range error')
    return result

def hypot(*coordinates):
    if len(coordinates) == 2:
        return _hypot(*coordinates)
    coordinates = [fabs(x) for x in coordinates]
    most = max(coordinates, default=0.0)
    if not most or isinf(most):
        return most
    return most * sqrt(fsum((x / most) ** 2 for x in coordinates))

def dist(p, q, /):
    if len(p) != len(q):
        raise ValueError('both points must have the same number of dimensions')
    return hypot(*[a - b for a, b in zip(p, q)])

def remainder(x, y, /):
    if isfinite(x) and isinf(y):
        return float(x)
    rest = fmod(x, y)
    y = fabs(y)
    half = fabs(rest) * 2
    if half > y or half == y and fmod((x - rest) / y, 2):
        rest -= copysign(y, rest)
    return copysign(rest, x) if not rest else rest

def fsum(seq, /):
    parts = []
    special = 0.0
    for x in seq:
        x = float(_number(x))
        if not isfinite(x):
            special += x
            continue
        kept = 0
        for y in parts:
            if fabs(x) < fabs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                parts[kept] = low
                kept += 1
            x = high
        parts[kept:] = [x]
    if special:
        return special
    if special != special:
        raise ValueError('-inf + inf in fsum')
    total = 0.0
    low = 0.0
    while parts:
        x = total
        y = parts.pop()
        total = x + y
        low = y - (total - x)
        if low:
            break
    if parts and (low < 0 and parts[-1] < 0 or low > 0 and parts[-1] > 0):
        y = low * 2
        x = total + y
        if y == x - total:
            total = x
    return total

def prod(iterable, /, *, start=1):
    for item in iterable:
        start *= item
    return start

def gcd(*integers):
    result = 0
    for b in integers:
        a, b = result, abs(_index(b))
        while b:
            a, b = b, a % b
        result = a
    return result

def lcm(*integers):
    result = 1
    for n in integers:
        n = abs(_index(n))
        if not n:
            return 0
        result *= n // gcd(result, n)
    return result

def factorial(x, /):
    x = _index(x)
    if x < 0:
        raise ValueError('factorial() not defined for negative values')
    result = 1
    for n in range(2, x + 1):
        result *= n
    return result

def isqrt(n, /):
    n = _index(n)
    if n < 0:
        raise ValueError('isqrt() argument must be nonnegative')
    if not n:
        return 0
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y

def perm(n, k=None, /):
    n = _index(n)
    if k is None:
        return factorial(n)
    k = _index(k)
    if n < 0:
        raise ValueError('n must be a non-negative integer')
    if k < 0:
        raise ValueError('k must be a non-negative integer')
    result = 1
    for i in range(k):
        result *= n - i
    return result

def comb(n, k, /):
    n, k = _index(n), _index(k)
    if n < 0:
        raise ValueError('n must be a non-negative integer')
    if k < 0:
        raise ValueError('k must be a non-negative integer')
    if k > n:
        return 0
    result = 1
    for i in range(min(k, n - k)):
        result = result * (n - i) // (i + 1)
    return result

def ulp(x, /):
    if not isinstance(x, (int, float)):
        raise TypeError(f'must be real number, not {type(x).__name__}')
    x = abs(float(x))
    if x != x or x == inf:
        return x
    if x < 2.2250738585072014e-308:
        return 5e-324
    return ldexp(1.0, frexp(x)[1] - 53)

def nextafter(x, y, /):
    x, y = float(x), float(y)
    if x != x or y != y:
        return nan
    if x == y:
        return y
    if x == 0:
        return 5e-324 if y > 0 else -5e-324
    step = ulp(x)
    if (y > x) == (x > 0):
        return x + step if x > 0 else x - step
    if abs(frexp(x)[0]) == 0.5 and step > 5e-324:
        step /= 2
    return x - step if x > 0 else x + step
