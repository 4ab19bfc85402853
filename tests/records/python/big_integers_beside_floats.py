"""Comparisons of ints that no machine word and no float holds."""
import operator
from collections import ChainMap, OrderedDict

b = 2 ** 63
print(b > b - 1, b >= b - 1, b < b - 1, b - 1 < b, -b - 1 < -b, min(b, b - 1), max(b - 1, b) == b)
print(float("inf") > 10 ** 400, 10 ** 400 < float("inf"), -10 ** 400 > float("-inf"), 10 ** 400 > 1e308, float("nan") < 10 ** 30)
print(1e30 < 10 ** 30, 1e30 == 10 ** 30, 10 ** 22 == 1e22, 2.0 ** 70 <= 2 ** 70, 2.0 ** 70 < 2 ** 70 + 1, 10 ** 400 != float("inf"))
print(2 ** 53 + 1 > 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 == 2.0 ** 53, -2 ** 53 - 1 < -2.0 ** 53, 9007199254740993 in [9007199254740992.0])
print(sorted([10 ** 30, 1e30, 10 ** 30 + 1, 5, -1e40, 2 ** 63, 2 ** 63 - 1, 9.3e18]), 3 < 10 ** 40, 2.5 < -10 ** 40)
print({2 ** 53: "int"}.get(2.0 ** 53), {2 ** 53 + 1: "int"}.get(2.0 ** 53 + 1))
print(operator.itemgetter(1, "a"), operator.attrgetter("a.b"), operator.methodcaller("split", ",", maxsplit=1)("a,b,c"))
print(OrderedDict(a=1) | {"b": 2}, {"z": 0} | OrderedDict(a=1), ChainMap({"a": 1}, {"b": 2}) | {"c": 3}, {"q": 1} | ChainMap({"a": 1}))
print([(1, 2), (0, 5)][0] > (0, 5), sorted([{"n": 2 ** 64}, {"n": 2 ** 64 - 1}], key=operator.itemgetter("n")))
