import math
from statistics import NormalDist, correlation, covariance, linear_regression, median_grouped

heights = NormalDist.from_samples([168, 172, 181, 159, 175, 166, 190])
print(heights, f"{heights.cdf(180):.4f}", round(heights.pdf(170), 6), heights.zscore(200))
iq = NormalDist(100, 15)
print([round(q, 3) for q in iq.quantiles(4)], iq.inv_cdf(0.975), iq.inv_cdf(0.0001), iq + 5, iq * 2, iq == NormalDist(100, 15))
print(iq + NormalDist(10, 8), -iq, iq - iq, round(iq.overlap(NormalDist(110, 12)), 12))
hours, marks = [1, 2, 4, 5, 7], [52, 58, 66, 70, 79]
slope, intercept = linear_regression(hours, marks)
print(slope, intercept, correlation(hours, marks), covariance(hours, marks), linear_regression(hours, marks, proportional=True))
print(median_grouped([1, 3, 3, 5, 7]), median_grouped([52, 52, 53, 54], 1))
for wrong in (lambda: correlation([1], [2]), lambda: linear_regression([1, 1], [2, 3]), lambda: iq.inv_cdf(1.5), lambda: NormalDist(0, -1)):
    try:
        wrong()
    except ValueError as error:
        print(type(error).__name__, error)
print(math.erf(0.5), math.erf(1.1), math.erfc(2.5), math.erf(-3), math.gamma(5), math.gamma(0.5), math.gamma(-1.5), math.lgamma(100), math.lgamma(0.1))
for wrong in (lambda: math.gamma(0), lambda: math.gamma(200), lambda: math.lgamma(-3)):
    try:
        wrong()
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
