# lists dicts sets tuples
a = [3, 1, 2]
a.append(4); a.extend([5, 6]); a.insert(0, 0); a.remove(3)
print(a, a.pop(), a.pop(0), a.index(2), a.count(1), a[::-1], a[-2:], len(a))
a.sort(reverse=True); print(a); a.reverse(); print(a); b = a.copy(); b.clear(); print(a, b)
a[1:3] = [9, 9, 9]; print(a); del a[0]; print(a); a[::2] = [0] * len(a[::2]); print(a); del a[1:]; print(a)
print(sorted(["bb", "a", "ccc"], key=len), sorted([3, 1, 2], reverse=True), sorted({"b": 1, "a": 2}), sorted([("a", 2), ("b", 1)], key=lambda t: t[1]))
print([x * y for x in range(3) for y in range(3) if x != y], {x: x ** 2 for x in range(4)}, {x % 3 for x in range(10)}, (1, 2) + (3,), [[0] * 2] * 2)
d = {"a": 1, "b": 2}
d["c"] = 3; d.update(d=4, e=5); print(d, d.get("z"), d.get("z", 0), d.pop("a"), d.pop("zz", None), d.setdefault("q", []), "b" in d, list(d), list(d.values()), list(d.items()))
print(d.keys(), d.values(), d.items(), dict(a=1), dict([("x", 1)]), dict(zip("ab", [1, 2])), {**d, "z": 1}, d | {"n": 0}, dict.fromkeys("ab", 0))
for k, v in d.items(): print(k, v, end=" ")
print(d.popitem(), list(reversed(d)), d == dict(d), {"a": 1} != {"a": 2})
s = {1, 2, 3}; t = {2, 3, 4}
print(s | t, s & t, s - t, s ^ t, s <= t, {2} < s, s.isdisjoint({9}), s.union([7]), s.intersection([1]), s.issubset({1, 2, 3, 4}), 2 in s, len(s))
s.add(5); s.discard(100); print(s, frozenset([1, 2]), set(), frozenset())
first, *rest = [1, 2, 3]; *init, last = (1, 2, 3); x, (y, z) = 1, (2, 3); print(first, rest, init, last, x, y, z)
print(*[1, 2], *(3,), sep="-"); print([*range(3), *"ab"], {*[1, 1]}, (*[1],))
print(max([1, 5, 3]), min("b", "a"), max("a", "bbb", key=len), max([], default=0), sum([1, 2, 3]), sum([[1], [2]], []), sum([0.1] * 3), any([0, 1]), all([]), abs(-3), divmod(7, 3), pow(2, 10), pow(3, 4, 5), round(2.5), round(3.14159, 2), round(-1.5), round(1234, -2))
print(list(zip([1, 2, 3], "ab")), list(map(lambda x: x + 1, [1, 2])), list(filter(None, [0, 1, "", "a"])), list(enumerate("ab")), list(reversed([1, 2])), list(range(10, 0, -3)), range(5), range(1, 10, 2)[2], len(range(0, 10, 3)), 3 in range(5))
print(isinstance(1, int), isinstance(True, int), isinstance("a", (int, str)), type(1), type("a").__name__, type(None), type([]), type(print), type(lambda: 0), callable(print))
print(1 == 1.0, 1 is True, [1, 2] == [1, 2], (1, 2) < (1, 3), [1] < [1, 0], None is None, not [], bool(""), bool([0]))
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 / 2, 2 ** 10, 2 ** -1, 2 ** 0.5, 7.5 // 2, -7.5 % 2, 1e3, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3)
print(int("42"), int("ff", 16), int("0b11", 0), int(3.9), int(-3.9), float("1.5"), float("inf"), int(" 7 "), bin(10), hex(255), oct(8), int("1_000"))
print((5).bit_length(), (3.0).is_integer(), (255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "big"), (0.5).as_integer_ratio())
print(list("abc"), tuple("ab"), set("a"), list({"k": 1}), list({1: 2}.items()), [].__len__(), "a".__class__)
try: [].pop()
except IndexError as e: print(e)
try: {}["k"]
except KeyError as e: print(repr(e), e)
try: [1].remove(5)
except ValueError as e: print(e)
try: [1, 2][5]
except IndexError as e: print(e)
try: (1, 2)[0] = 3
except TypeError as e: print(e)
try: {[]: 1}
except TypeError as e: print(e)
try: a, b = [1]
except ValueError as e: print(e)
try: a, b = [1, 2, 3]
except ValueError as e: print(e)
try: len(5)
except TypeError as e: print(e)
try: for_ = 5; iter(5)
except TypeError as e: print(e)
try: 1 / 0
except ZeroDivisionError as e: print(e)
try: [1, 2] + (3,)
except TypeError as e: print(e)
try: None.x
except AttributeError as e: print(e)
try: "a" < 1
except TypeError as e: print(e)
try: sorted([1, "a"])
except TypeError as e: print(e)
try: int([])
except TypeError as e: print(e)
try: undefined_name
except NameError as e: print(e)
try: {1, 2}.remove(7)
except KeyError as e: print(e)
try: next(iter([]))
except StopIteration as e: print(repr(e), e.value)
try: max([])
except ValueError as e: print(e)
try: 5()
except TypeError as e: print(e)
try: (lambda x: x)()
except TypeError as e: print(e)
try: (lambda: 0)(1)
except TypeError as e: print(e)
try: print(1, foo=2)
except TypeError as e: print(e)
try: d.nope
except AttributeError as e: print(e)
try: assert 1 == 2, "msg"
except AssertionError as e: print(repr(e))
try: raise ValueError("a", 1)
except ValueError as e: print(e, e.args)
del d["b"]; print(d)
print([1, 2, 3] * 0, "=" * 10, 3 * (1,), [1, 2, 3].index(3, 1), (1, 2, 1).count(1), slice(1, 2), [1,2,3][slice(0,2)])
m = [[1, 2], [3, 4]]; print([list(r) for r in zip(*m)], [x for r in m for x in r])
print(1 if [] else 2, 0 or "x", 1 and 2, not 1, 1 < 2 < 3, 1 < 3 > 2, (y := 5) + y)
