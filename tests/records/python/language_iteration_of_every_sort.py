import asyncio
class Idx:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration("done")
        return self.n
    def __length_hint__(self): return self.n
print(list(Idx()), 10 in Idx(), list(It(3)), [*It(2)], dict(zip("ab", It(2))), sum(It(4)), max(It(4)), sorted(It(3)), tuple(map(str, It(2))), "-".join(map(str, It(3))))
a, *b = It(4); print(a, b); x, y = It(2); print(x, y)
for i in (it := It(3)):
    if i == 1: break
else: print("no")
print(list(it), next(it, "end"), iter(it) is it)
def g(): r = yield from It(2); print("result", r)
print(list(g()))
try: next(It(0))
except StopIteration as e: print(e.value)
print(list(iter([1, 2, 3].pop, 1)), list(reversed(range(3))), [i for i in range(10, 0, -3)], range(5)[::2], range(0, 10, 3).index(6), len(range(0, 10, 3)), 4 in range(0, 10, 2), range(3) == range(0, 3, 1))
e = enumerate("ab", start=5); print(next(e), list(e)); z = zip([1, 2], "ab", strict=True); print(list(z)); m = map(lambda a, b: a + b, [1, 2], [3, 4]); print(next(m), list(m)); f = filter(None, [0, 1]); print(next(f))
m = {"a": 1}; it = iter(m); m["b"] = 2
try: next(it)
except RuntimeError as e: print(e)
s = {1, 2}; 
try:
    for v in s: s.add(v + 10)
except RuntimeError as e: print(e)
l = [1, 2, 3]
for v in l: l.remove(v)
print(l, [[] for _ in range(2)], [[0] * 2] * 2, list(zip(*[iter(range(6))] * 2)))
gen = (print("eval", i) or i for i in range(3)); print(next(gen)); print(any(i for i in gen), list(gen))
d = {**{"x": 1}, "y": 2}; print({k: v for k, v in sorted(d.items(), reverse=True)}, {v: k for k, v in d.items()}, [k for k in d], list(d.values())[-1], min(d, key=d.get))
matrix = [[1, 2], [3, 4]]; print([x for row in matrix for x in row if x % 2], [[r[i] for r in matrix] for i in range(2)], {(i, j) for i in range(2) for j in range(i)}, [y := 1, y ** 2], [a if a else "-" for a in (0, 1)])
