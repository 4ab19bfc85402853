# What statistics has beside the measures of one row of numbers: pairs of rows, and the normal distribution.

import math as _m
from collections import namedtuple as _namedtuple
from statistics import StatisticsError as _Error, fmean as _fmean

LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'))

def _paired(name, x, y):
    if len(x) != len(y):
        raise _Error(f'{name} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise _Error(f'{name} requires at least two data points')
    return len(x)

def covariance(x, y, /):
    n = _paired('covariance', x, y)
    xbar, ybar = _m.fsum(x) / n, _m.fsum(y) / n
    return _m.fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)) / (n - 1)

def correlation(x, y, /):
    n = _paired('correlation', x, y)
    xbar, ybar = _m.fsum(x) / n, _m.fsum(y) / n
    sxy = _m.fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
    sxx = _m.fsum((xi - xbar) ** 2.0 for xi in x)
    syy = _m.fsum((yi - ybar) ** 2.0 for yi in y)
    try:
        return sxy / _m.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise _Error('at least one of the inputs is constant')

def linear_regression(x, y, /, *, proportional=False):
    n = _paired('linear regression', x, y)
    if proportional:
        sxy = _m.fsum(xi * yi for xi, yi in zip(x, y))
        sxx = _m.fsum(xi * xi for xi in x)
    else:
        xbar, ybar = _m.fsum(x) / n, _m.fsum(y) / n
        sxy = _m.fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
        sxx = _m.fsum((xi - xbar) ** 2.0 for xi in x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise _Error('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)

def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise _Error('no median for empty data')
    x = data[n // 2]
    below = sum(1 for value in data if value < x)
    same = sum(1 for value in data if value == x)
    return x - interval / 2.0 + interval * (n / 2 - below) / same

# Wichura's quotients of polynomials (AS241): around the middle, in the tails, and far out.
_WICHURA = (
    ((2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
      1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0),
     (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
      5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0)),
    ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
      3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0),
     (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
      6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0)),
    ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
      2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0),
     (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
      1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0)))

def _horner(factors, r):
    total = factors[0]
    for factor in factors[1:]:
        total = total * r + factor
    return total

def _inverse(p, mu, sigma):
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        above, below = _WICHURA[0]
        return mu + _horner(above, r) * q / _horner(below, r) * sigma
    r = _m.sqrt(-_m.log(p if q <= 0.0 else 1.0 - p))
    above, below = _WICHURA[1 if r <= 5.0 else 2]
    r -= 1.6 if r <= 5.0 else 5.0
    x = _horner(above, r) / _horner(below, r)
    return mu + (-x if q < 0.0 else x) * sigma

class NormalDist:
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise _Error('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        from statistics import stdev
        data = list(data)
        return cls(_fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise _Error('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return _m.exp(diff * diff / (-2.0 * variance)) / _m.sqrt(_m.tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise _Error('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + _m.erf((x - self._mu) / (self._sigma * 1.4142135623730951)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise _Error('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise _Error('cdf() not defined when sigma at or below zero')
        return _inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        X_var, Y_var = X.variance, Y.variance
        if not X_var or not Y_var:
            raise _Error('overlap() not defined when sigma is zero')
        dv = Y_var - X_var
        dm = abs(Y._mu - X._mu)
        if not dv:
            return 1.0 - _m.erf(dm / (2.0 * X._sigma * 1.4142135623730951))
        a = X._mu * Y_var - Y._mu * X_var
        b = X._sigma * Y._sigma * _m.sqrt(dm * dm + dv * _m.log(Y_var / X_var))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (abs(Y.cdf(x1) - X.cdf(x1)) + abs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        if not self._sigma:
            raise _Error('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, _m.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, _m.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * abs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / abs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
