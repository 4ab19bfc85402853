import datetime as dt, json, math
x, n, s = 3.14159, 1234567, "héllo"
print(f"{x:.2f}|{x:10.3e}|{x:<8.1f}|{x:+}|{n:,}|{n:_}|{n:>12,d}|{n:#x}|{n:b}|{n:08o}|{s:*^11}|{s!r:>9}|{s!a}")
print(f"{x=:.1f} {n=} {s=!s} {'a' 'b'=} {n % 7 = }")
w, p = 12, 3
print(f"[{x:{w}.{p}}] [{s:>{w}}] [{0.5:.0%}] [{1e10:g}] [{1e-5}] [{True:5}] [{None!s:>6}]")
print("%5d|%-6s|%05.1f|%x|%%|%r|%(k)s" % {"k": 1} if False else "%5d|%-6s|%05.1f|%x|%%|%r|%c" % (42, "ab", 2.345, 255, "q", 65))
print("{0} {1!r} {name:>5} {d[key]} {o.real} {:}".format if False else "{0} {1!r} {name:>5} {d[key]}".format(1, "two", name="n", d={"key": "v"}))
print(json.dumps({"a": [1, 2.5, None, True], "b": {"c": "é"}}, indent=2, sort_keys=True), json.dumps("é", ensure_ascii=False))
print(json.loads('{"x": [1, 2, {"y": null}]}'))
try:
    json.loads('{"x": }')
except json.JSONDecodeError as e:
    print(e, e.pos, e.lineno)
d = dt.datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d, repr(d), d.isoformat(), f"{d:%Y/%m/%d %H-%M-%S.%f %a %b %j %p %I}", d + dt.timedelta(days=1, hours=-2), d.date(), d.weekday(), d.timestamp())
print(dt.timedelta(seconds=3725.5), dt.datetime.strptime("2023-01-02", "%Y-%m-%d"), dt.date(2024, 1, 31) - dt.date(2023, 1, 1), dt.timedelta(hours=25).total_seconds())
print(dt.datetime(2024, 1, 1, tzinfo=dt.timezone.utc), dt.timezone(dt.timedelta(hours=2)), d.replace(year=2025, day=1).strftime("%c"))
print(round(2.5), round(-1.25, 1), round(1234, -2), divmod(-7, 3), -7 // 2, 7 % -3, 2 ** -1, 10 ** 20, math.inf, -math.nan, 1e16, 1.0, 123456789.123456789, 0.1 + 0.2)
print(int("0x1f", 16), int("1_000"), float("1e3"), hex(255), bin(5), oct(8), ord("a"), chr(8364), bytes([1, 200]), "tab\t\n", 'it\'s "q"', b"x'\x00")
print(str.center("x", 7, "-"), "a,b,,c".split(","), " a b ".split(), "abc"[::-1], "Hello World".swapcase(), "x".join("abc"), "a-b_c".title(), "abc".partition("b"), "z".zfill(3), "aXbX".rsplit("X", 1))
print([1, "a", (1,), {2}, {}, set(), frozenset([1]), range(3), slice(1, 2), ..., NotImplemented, type, int, len, print])
