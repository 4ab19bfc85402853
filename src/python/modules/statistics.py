from math import fsum as _fsum, sqrt as _sqrt, exp as _exp, log as _log
from collections import Counter as _Counter

class StatisticsError(ValueError):
    pass

def _two_product(a, b):
    def split(x):
        big = 134217729.0 * x
        high = big - (big - x)
        return high, x - high
    product = a * b
    ah, al = split(a)
    bh, bl = split(b)
    return product, al * bl - (product - ah * bh - al * bh - ah * bl)

def _ratio(parts, n):
    # The exact sum of the parts by n, rounded once: a quotient, and what it leaves over.
    high = _fsum(parts)
    quotient = high / n
    product, low = _two_product(quotient, float(n))
    return quotient + _fsum([*parts, -product, -low]) / n, quotient

def _whole(data):
    return all(isinstance(x, int) for x in data)

def _exact(total, n):
    return total // n if total % n == 0 else total / n

def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    if _whole(data):
        return _exact(sum(data), len(data))
    if any(type(x).__name__ in ('Decimal', 'Fraction') for x in data):
        return sum(data) / len(data)
    return _ratio(data, len(data))[0]

def fmean(data, weights=None):
    data = list(data)
    if weights is not None:
        return _fsum(x * w for x, w in zip(data, weights)) / _fsum(weights)
    if not data:
        raise StatisticsError('fmean requires at least one data point')
    return _fsum(data) / len(data)

def geometric_mean(data):
    try:
        return _exp(fmean([_log(x) for x in data]))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None

def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if min(data) < 0:
        raise StatisticsError('harmonic mean does not support negative values')
    if 0 in data:
        return 0
    parts = []
    for x in data:
        one = 1 / x
        product, low = _two_product(one, float(x))
        parts += [one, (1 - product - low) / x]
    high = _fsum(parts)
    quotient = len(data) / high
    product, low = _two_product(quotient, high)
    rest = _fsum([*parts, -high])
    return quotient + (len(data) - product - low - quotient * rest) / high

def median(data):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2

def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]

def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]

def mode(data):
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]

def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]

def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    for i in range(1, n):
        if method == 'inclusive':
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        elif method == 'exclusive':
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        else:
            raise ValueError(f'Unknown method: {method!r}')
    return result

def _squares(data, center):
    n = len(data)
    if center is None and _whole(data):
        return n * sum(x * x for x in data) - sum(data) ** 2, n
    if center is None:
        _, center = _ratio(data, n)
    parts, rest = [], []
    for x in data:
        difference = x - center
        parts += _two_product(difference, difference)
        rest.append(difference)
        error = (x - (difference + center)) + ((difference + center) - difference - center)
        if error:
            parts.append(2 * difference * error)
    left = _fsum(rest)
    return [*parts, -left * left / n], None

def _spread(data, center, least, name, less):
    data = list(data)
    n = len(data)
    if n < least:
        raise StatisticsError(f'{name} requires at least {"one data point" if least == 1 else "two data points"}')
    total, by = _squares(data, center)
    if by is not None:
        return total, by * (n - less)
    return total, n - less

def _variance(*args):
    total, n = _spread(*args)
    return _exact(total, n) if isinstance(total, int) else _ratio(total, n)[0]

def _deviation(*args):
    total, n = _spread(*args)
    if isinstance(total, int):
        total = [float(total)]
    value, _ = _ratio(total, n)
    root = _sqrt(value)
    if not root:
        return root
    # One step of Newton's on what the root leaves over, so that it is rounded once.
    product, low = _two_product(root, root)
    whole, whole_low = _two_product(product, float(n))
    low_product, low_low = _two_product(low, float(n))
    return root + _fsum([*total, -whole, -whole_low, -low_product, -low_low]) / n / (2 * root)

def variance(data, xbar=None):
    return _variance(data, xbar, 2, 'variance', 1)

def pvariance(data, mu=None):
    return _variance(data, mu, 1, 'pvariance', 0)

def stdev(data, xbar=None):
    return _deviation(data, xbar, 2, 'stdev', 1)

def pstdev(data, mu=None):
    return _deviation(data, mu, 1, 'pstdev', 0)
