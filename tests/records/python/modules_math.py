import math
from math import *
print(pi, e, tau, inf, nan)
for f in (floor, ceil, trunc, sqrt, exp, log, log2, log10, sin, cos, tan, fabs, isnan, isfinite, degrees, radians, modf, frexp):
    for x in (2.5, -2.5, 0, 7, 1e10, True, -0.0, inf, nan, 'a', None):
        try: print(f.__name__, x, f(x))
        except Exception as error: print(f.__name__, x, type(error).__name__, error)
print(gcd(12, 18), gcd(), lcm(4, 6), factorial(10), isqrt(99), comb(10,3), perm(5,2), perm(4), prod([1,2,3]), prod([]), hypot(3,4), dist((0,0),(3,4)))
print(fsum([0.1]*10), isclose(0.1+0.2,0.3), pow(2, 0.5), fmod(-7,3), copysign(1,-0.0), atan2(1,1), remainder(7,4), ldexp(0.5, 10), log(8,2), log(100,10), exp(1), expm1(1e-5), exp2(10))
for t in (lambda: sqrt(-1), lambda: log(0), lambda: exp(1000), lambda: factorial(-1), lambda: factorial(2.5), lambda: pow(0,-1), lambda: fmod(1,0), lambda: acos(2), lambda: isqrt(-1), lambda: floor(nan), lambda: floor(inf), lambda: sqrt(), lambda: gcd(1.5)):
    try: print(t())
    except Exception as error: print(type(error).__name__, error)
class A:
    def __float__(self): return 2.25
    def __ceil__(self): return 99
print(sqrt(A()), ceil(A()), floor(A()))
