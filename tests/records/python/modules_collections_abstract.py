from collections import deque, Counter, defaultdict, ChainMap, OrderedDict, namedtuple, UserList, UserDict
from collections.abc import *
import heapq, bisect, copy
class Inv(MutableMapping):
    def __init__(self, *a, **k): self._d = dict(*a, **k)
    def __getitem__(self, k): return self._d[k]
    def __setitem__(self, k, v): print("set", k); self._d[k] = v
    def __delitem__(self, k): del self._d[k]
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
i = Inv(a=1); i.update(b=2); print(dict(i), i.pop("a"), i.setdefault("c", 3), list(i.items()), "b" in i, i.get("z", 0), i == {"b": 2, "c": 3}, i.popitem(), isinstance(i, Mapping)); i.clear(); print(len(i))
class Rng(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, k):
        if isinstance(k, slice): return [self[j] for j in range(*k.indices(self.n))]
        if not 0 <= k < self.n: raise IndexError(k)
        return k * k
r = Rng(5); print(list(r), r[1:4], 9 in r, r.index(16), r.count(4), list(reversed(r)), max(r))
class OSet(MutableSet):
    def __init__(self, it=()): self.d = dict.fromkeys(it)
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self, x): self.d[x] = None
    def discard(self, x): self.d.pop(x, None)
    def __repr__(self): return f"OSet({list(self)})"
s = OSet("hello"); print(s, s | OSet("xy"), s - {"l"}, s ^ OSet("hz"), s <= OSet("hellox"), s.isdisjoint("q"), s == set("helo")); s |= {"w"}; s.remove("h"); print(s, s.pop())
q = deque(range(5), 4); q.extendleft([9, 8]); q.rotate(-1); print(q, q.maxlen, q.count(9), q.pop(), q.popleft(), list(q)[::-1], q.copy() == q); q.insert(1, "x") if len(q) < 4 else None; q.remove("x"); print(q, deque("ab") + deque("c"), deque([1, 2]) * 2, q.index(0) if 0 in q else None)
try: deque().pop()
except IndexError as e: print(e)
try: deque([1, 2], 2).insert(0, 3)
except IndexError as e: print(e)
c = Counter("abracadabra"); c["z"] -= 1; print(c.most_common(2), c - Counter("aaa"), c & Counter("abc"), c | Counter("zz"), +c, sorted(c), c.total(), Counter(a=3)["nope"], sum(c.values()), Counter([1, 1, 2]) == Counter([1, 2, 1]), Counter("ab") <= Counter("abc"))
d = defaultdict(list, x=[1]); d["y"].append(2); print(d, d.default_factory, d.get("zz"), dict(d)); 
try: defaultdict(None)["k"]
except KeyError as e: print("KeyError", e)
cm = ChainMap({"a": 1}, {"b": 2, "a": 0}); cm["c"] = 3; print(cm, cm.maps[0], cm.new_child({"a": 9})["a"], list(cm), cm.parents, dict(cm))
od = OrderedDict([("x", 1), ("y", 2)]); od.move_to_end("x"); print(od, list(od), od.popitem(), OrderedDict(a=1) == {"a": 1}, repr(OrderedDict()), list(reversed(OrderedDict(a=1, b=2))))
P = namedtuple("P", "x y z", defaults=(0,), rename=False); p = P(1, 2); print(p, p._asdict(), P._make([1, 2, 3]), p._replace(x=5), P._field_defaults, p + (9,), p == (1, 2, 0), hash(p) == hash((1, 2, 0)), P.__doc__, max(P(1, 2), P(0, 9)), namedtuple("R", "a def a b", rename=True)._fields)
try: P(1)
except TypeError as e: print(e)
try: p.x = 3
except AttributeError as e: print(e)
h = [5, 3, 8]; heapq.heapify(h); heapq.heappush(h, 1); print(h, heapq.heappop(h), heapq.heappushpop(h, 4), heapq.heapreplace(h, 0), h, heapq.nlargest(2, h), heapq.nsmallest(1, ["bb", "a"], key=len), list(heapq.merge([1, 4], [2], key=None, reverse=False)))
a = [1, 3, 3, 5]; bisect.insort(a, 4); print(a, bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(["a", "bb"], 1, key=len))
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance(iter([]), Iterator), isinstance((x for x in []), Generator), issubclass(int, Hashable), isinstance(len, Callable), isinstance("", Collection), isinstance(range(3), Reversible), isinstance({}.keys(), KeysView))
try: Sequence()
except TypeError as e: print(e)
class Ul(UserList): pass
u = Ul([1]); u.append(2); print(u, u + [3], type(u[:1]).__name__, u.data, UserDict(a=1))
