def gen(n):
    try:
        yield 1
        yield 2
    finally:
        print("fin", n)
x = list(zip(gen(1), gen(2)))
print("A", x)
print("B", list(zip(gen(3), gen(4))))
print("C", next(gen(5)))
print("D", list(map(lambda a: a, zip(gen(6), gen(7)))))
print("E", [a for a in zip(gen(8), gen(9))])
for a in zip(gen(10), gen(11)): print(a)
print("F", dict(zip(gen(12), gen(13))), any(gen(14)))
class D:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
    def __iter__(s): return iter([1, 2])
    def __len__(s): return 3
print("G", list(D(1)), len(D(2)), str([D(3)])[:3], D(4).n)
print("H", [D(5), 1][1], (D(6), 2)[1], {"a": D(7)}.get("b"), sum(D(8)), sorted(D(9)), max(D(10)))
