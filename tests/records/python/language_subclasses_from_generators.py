class L(list): pass
class S(set): pass
class D(dict): pass
class F(frozenset): pass
class T(tuple): pass
class L2(list):
    def __init__(self, items):
        super().__init__(i * 2 for i in items)
        self.n = len(self)
class D2(dict):
    def __init__(self, *a, **k):
        super().__init__(*a, **k)
print(L(x for x in [1]), S(x for x in [1]), D((x, 1) for x in "ab"), F(x for x in [1]), T(x for x in [1]), L2(x for x in [1, 2]), L2([3]).n, D2(((x, 1) for x in "ab"), z=3))
l = L([1]); l.__init__(x for x in [5]); print(l)
from collections import OrderedDict, Counter, deque, defaultdict, UserList
class Q(deque): pass
class O(OrderedDict): pass
class C(Counter): pass
class DD(defaultdict): pass
print(Q(x for x in [1]), O((x, 1) for x in "a"), C(x for x in "aab"), DD(list, ((x, 1) for x in "a")))
