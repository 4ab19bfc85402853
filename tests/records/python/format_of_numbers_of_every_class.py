import decimal, fractions, math, enum, datetime
D, F = decimal.Decimal, fractions.Fraction
class X:
    def __float__(self): return 2.5
    def __int__(self): return 7
    def __index__(self): return 9
class E(enum.IntEnum): A = 3
print("%.2f %d %s %5.1f %e %g" % (D("3.456"), D("3.9"), D("1.10"), F(1, 3), F(1, 4), X()), "%x %d" % (X(), X()), "%d %s %x" % (E.A, E.A, E.A), "%d" % True, "%.3f" % 2, "%d" % 3.99, "%i" % -2.5)
for f in (lambda: "%d" % "a", lambda: "%f" % "a", lambda: "%x" % 1.5, lambda: "%x" % D(1), lambda: "%d" % None, lambda: "%d" % [1], lambda: "%f" % None):
    try: print(f())
    except TypeError as e: print(e)
print(math.sqrt(X()), math.floor(D("2.7")), math.sin(F(0)), round(D("2.5")), float(X()), int(X()), float(F(1, 2)), f"{D('1.5'):.3f}", f"{F(1, 2)}", format(D(3), "5"), "{:.1f}".format(D("9.99")), max(D(1), 2.5), sum([D("0.1")] * 3), D(1) == 1.0, 3 > D("2.5"), datetime.timedelta(seconds=2.5) * 2, datetime.timedelta(1) / datetime.timedelta(hours=1))
