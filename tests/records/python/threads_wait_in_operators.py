import threading, time
lock = threading.Lock()
class Money:
    def __init__(self, n): self.n = n
    def slow(self):
        with lock: time.sleep(0.1)
    def __add__(self, o): self.slow(); return Money(self.n + o.n) if isinstance(o, Money) else NotImplemented
    def __radd__(self, o): self.slow(); return Money(o + self.n)
    def __iadd__(self, o): self.slow(); self.n += o; return self
    def __eq__(self, o): self.slow(); return self.n == o.n
    def __lt__(self, o): self.slow(); return self.n < o.n
    def __contains__(self, x): self.slow(); return x == self.n
    def __repr__(self): self.slow(); return f"M{self.n}"
    def __format__(self, spec): self.slow(); return f"<{self.n:{spec}}>"
    def __bool__(self): return True
def work(i):
    a, b = Money(i), Money(10)
    try: a + "x"
    except TypeError as e: print(i, e)
    c = a + b; d = 5 + a; a += 3
    print(i, c.n, d.n, a.n, a == b, a != b, a < b, a > b, 3 in a, 99 not in a, f"{a:03}", f"{a!r:>4}", f"{b}")
    if a < b: print(i, "less")
    m = [Money(3), Money(1)]
    m.sort(); print(i, [x.n for x in m])
ts = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in ts: t.start()
for t in ts: t.join()
