"""Containers of `collections` and others as pprint breaks them into lines."""
import pprint
import types
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque
from dataclasses import dataclass

words = [f"word number {n}" for n in range(5)]
pprint.pprint(OrderedDict((word, n) for n, word in enumerate(words)), width=50)
pprint.pprint(defaultdict(list, {word: [n] * 9 for n, word in enumerate(words)}), width=50)
pprint.pprint(Counter({word: n for n, word in enumerate(words)}), width=50)
pprint.pprint(deque(words), width=40)
pprint.pprint(deque(words, maxlen=5), width=40)
pprint.pprint(ChainMap({"first": words[:3]}, {"second": words[2:]}), width=40)
pprint.pprint(UserList(words), width=40)
pprint.pprint(UserDict({"k": words}), width=40)
pprint.pprint(types.SimpleNamespace(name="x" * 30, words=words), width=60)
pprint.pprint(types.MappingProxyType({"words": words}), width=50)
pprint.pprint(bytes(range(40)), width=50)
pprint.pprint({"raw": bytes(range(97, 122)) * 2}, width=40)


@dataclass
class Job:
    name: str
    tags: list


pprint.pprint([Job("a" * 20, words), Job("b", [])], width=50)
