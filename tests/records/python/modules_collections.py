from collections import *
import collections
c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], c.total(), list(c.elements())[:4], c + Counter(a=1), c - Counter(a=3), c & Counter('aab'), c | Counter('z'))
c.update(['q','q']); print(c['q'], c.most_common(), isinstance(c, dict)); c.subtract('a'); print(c)
del c['nope']; c['x'] += 1; print(c['x'], Counter(), Counter({'a': 2, 'b': 0}), +Counter(a=-1,b=2), sorted(c.items())[0])
d = defaultdict(list); d['a'].append(1); d['b']; print(d, dict(d), 'z' in d, d.get('z'), len(d))
d2 = defaultdict(int, x=1); d2['y'] += 2; print(d2, d2.default_factory)
for k, v in d2.items(): print(k, v)
n = defaultdict(lambda: defaultdict(int)); n['a']['b'] += 1; print(n['a'])
dq = deque([1,2,3], maxlen=3); dq.append(4); print(dq, dq[0], dq[-1], len(dq)); dq.appendleft(0); print(dq, dq.popleft(), dq.pop(), list(dq))
dq = deque(); dq.extend('abc'); dq.rotate(1); print(dq, list(reversed(dq)), 'a' in dq, dq.index('b'), dq.count('a'), bool(deque()), dq == deque('cab'), dq + deque('z')); dq.extendleft('xy'); print(dq); dq.remove('x'); dq.insert(1,'!'); dq.reverse(); print(dq, dq.maxlen, dq.copy()); dq.clear(); print(dq)
for bad in (lambda: deque().popleft(), lambda: deque().pop(), lambda: deque()[0], lambda: deque().remove(1), lambda: deque([1]).index(2), lambda: deque()+[1]):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
P = namedtuple('P', 'x y'); p = P(1, 2); print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._fields, p == (1,2), P._make([3,4]), *p, len(p), isinstance(p, tuple), hash(p)==hash((1,2)), P(y=1,x=2))
x, y = p; print(x + y, p + (3,), sorted([P(2,1),P(1,2)]), {p: 1}[(1,2)])
Q = namedtuple('Q', ['a','b'], defaults=[9]); print(Q(1), Q._field_defaults, P.__name__, P, P.__doc__)
for bad in (lambda: P(1), lambda: P(1,2,3), lambda: P(1,2,z=1), lambda: P(1,x=2), lambda: p._replace(q=1), lambda: setattr(p,'x',3), lambda: p.q, lambda: namedtuple('A','class'), lambda: namedtuple('A','a a')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
o = OrderedDict(a=1,b=2,c=3); o.move_to_end('a'); print(o, o.popitem(), o.popitem(last=False), o, OrderedDict(), OrderedDict([('x',1)]) == {'x':1}); o.move_to_end('c', last=False); print(list(o))
m = ChainMap({'a':1},{'a':2,'b':3}); print(m['a'], m['b'], m, list(m), dict(m), m.get('z'), len(m), m.new_child({'q':1}).maps, 'b' in m)
import collections.abc
print(isinstance([], collections.abc.Iterable), isinstance({}, collections.abc.Mapping), isinstance(3, collections.abc.Iterable), isinstance((x for x in []), collections.abc.Generator), isinstance(print, collections.abc.Callable), isinstance([], collections.abc.Sequence), isinstance('', collections.abc.Sequence), isinstance({1}, collections.abc.Set), issubclass(dict, collections.abc.MutableMapping), isinstance({}, collections.abc.Hashable), isinstance((), collections.abc.Hashable))
async def co(): pass
cc = co(); print(isinstance(cc, collections.abc.Awaitable), isinstance(cc, collections.abc.Coroutine)); cc.close()
class MyMap(collections.abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
mm = MyMap(); mm['a'] = 1; mm.update(b=2); print(dict(mm), mm.get('z', 0), list(mm.items()), 'a' in mm, mm.pop('a'), len(mm), mm.setdefault('q', 5), list(mm.keys()))
class Bad(collections.abc.Iterator): pass
try: Bad()
except TypeError as e: print(e)
print(UserDict(a=1), UserList([1,2])[0])
class Cache(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.n: self.popitem(last=False)
c = Cache(2); c['a']=1; c['b']=2; c['c']=3; print(c, list(c))
