def hanoi(n, a, b, c, moves):
    if n == 0: return
    hanoi(n - 1, a, c, b, moves); moves.append((a, c)); hanoi(n - 1, b, a, c, moves)
m = []; hanoi(3, "A", "B", "C", m); print(len(m), m[:3], *m[-2:], sep=" | ")
def perms(xs): return [[x, *p] for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:])] or [[]]
print(perms([1, 2, 3]))
def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n: yield list(cols); return
    for c in range(n):
        if c not in cols and row + c not in d1 and row - c not in d2:
            yield from queens(n, row + 1, cols + (c,), d1 + (row + c,), d2 + (row - c,))
print(next(queens(6)), sum(1 for _ in queens(5)))
text = "the quick brown fox jumps over the lazy dog the end"
count = {}
for w in text.split(): count[w] = count.get(w, 0) + 1
print(sorted(count.items(), key=lambda kv: (-kv[1], kv[0]))[:3], max(count, key=count.get))
print({w: len(w) for w in sorted(set(text.split()))}, [w.title() for w in text.split() if len(w) > 4])
def qsort(xs): return xs if len(xs) < 2 else qsort([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + qsort([x for x in xs[1:] if x >= xs[0]])
print(qsort([3, 6, 1, 8, 2, 9, 2]))
def bsearch(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x: return mid
        if a[mid] < x: lo = mid + 1
        else: hi = mid - 1
    return -1
print(bsearch([1, 3, 5, 7, 9], 7), bsearch([1, 3], 4))
A = [[1, 2], [3, 4]]; B = [[5, 6], [7, 8]]
print([[sum(a * b for a, b in zip(r, c)) for c in zip(*B)] for r in A], list(map(list, zip(*A))))
print([n for n in range(2, 50) if all(n % d for d in range(2, int(n ** 0.5) + 1))])
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.islower() else c for c in "hello, world"), "racecar" == "racecar"[::-1])
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(6)), max(collatz(27)))
for i in range(1, 16): print("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or i, end=" ")
print()
print(f"{'Name':<10}|{'Age':>5}|{'Score':^9}"); print("-" * 26)
for n, a, s in [("Ann", 30, 91.256), ("Bob", 4, 7.5)]: print(f"{n:<10}|{a:>5}|{s:^9.1f}")
def flat(x):
    for y in x:
        if isinstance(y, (list, tuple)): yield from flat(y)
        else: yield y
print(list(flat([1, [2, (3, [4])], 5])), [*flat([[], [[]]])])
print(any((x := n) > 3 for n in [1, 5, 2]), x, [y := 1, y + 1], (lambda: (z := 5))())
if (n := len("hello")) > 3: print(f"{n=}")
while (line := [1, 0].pop()) : pass
print(line)
data = {"users": [{"name": "a", "tags": ["x", "y"]}, {"name": "b", "tags": []}]}
print([t for u in data["users"] for t in u["tags"]], {u["name"]: len(u["tags"]) for u in data["users"]}, data["users"][0]["tags"][-1])
a, b = 1, 2; a, b = b, a; print(a, b)
*a, = range(3); print(a)
(x, y), z = [1, 2], 3; print(x, y, z)
print(*[f"{i}:{c}" for i, c in enumerate("abc")], sep=", ", end=".\n")
print(list(zip(range(3), "abc", [True, False, None])), dict(zip("ab", [1, 2])))
print(sorted([3, 1, 2], key=lambda x: -x), sorted(["b", "A", "c"], key=str.casefold), list(reversed(range(3))))
