# What arithmetic refuses, and what it gives at the edges: the rest of a division by infinity, inverses, texts of bytes.


def attempt(name, compute):
    try:
        print(name, compute())
    except Exception as error:
        print(name, type(error).__name__, error)


def times(left, right):
    left *= right
    return left


class Basket:
    pass


for left in ({1}, {}, range(3), Basket(), None, 2.5, ValueError("v")):
    attempt("*=", lambda: times(left, [1]))
    attempt("*", lambda: left * [1])
attempt("None | None", lambda: None | None)
attempt("int | None", lambda: int | None)

infinity = float("inf")
for a in (1.5, -1.5, 0.0, -0.0, infinity):
    print(*(divmod(a, b) for b in (infinity, -infinity, 2.5, -2.5)))

attempt("inverse", lambda: pow(3, -1, 7))
attempt("inverse", lambda: pow(10**20, -3, 7))
attempt("none", lambda: pow(2, -1, 4))
attempt("float", lambda: pow(2.0, 2, 3))
attempt("text", lambda: pow(2, 2, "a"))

attempt("bytes", lambda: b"%s has %d, %.1f%% of %r" % (b"Ada", 3, 37.5, "é"))
attempt("bytes", lambda: b"%c%c %x %-5d|" % (65, b"z", 255, 7))
attempt("bytes", lambda: b"%(name)s" % {b"name": b"Bob"})
attempt("bytes", lambda: b"%s" % "text")
attempt("bytes", lambda: b"none" % 5)
attempt("text", lambda: "none" % Basket())
attempt("text", lambda: "none" % range(3))
attempt("text", lambda: "%d" % infinity)
