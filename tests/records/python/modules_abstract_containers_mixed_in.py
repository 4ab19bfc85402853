from collections import ChainMap
from collections.abc import Mapping, MutableSequence, MutableSet, Set
import operator


class Playlist(MutableSequence):
    def __init__(self, *songs):
        self.songs = list(songs)

    def __getitem__(self, index):
        return self.songs[index]

    def __setitem__(self, index, song):
        print("set", index, song)
        self.songs[index] = song

    def __delitem__(self, index):
        print("del", index)
        del self.songs[index]

    def __len__(self):
        return len(self.songs)

    def insert(self, index, song):
        self.songs.insert(index, song)


songs = Playlist("a", "b", "c", "d")
songs.reverse()
songs += ["e"]
songs.remove("b")
print(songs.songs, songs.pop(), songs.index("a"), list(reversed(songs)))
songs.clear()
print(len(songs))


class Frozen(Mapping):
    def __init__(self, *args, **kwargs):
        self._dict = dict(*args, **kwargs)

    def __getitem__(self, key):
        return self._dict[key]

    def __iter__(self):
        return iter(self._dict)

    def __len__(self):
        return len(self._dict)

    def __repr__(self):
        return f"Frozen({self._dict})"


frozen = Frozen(a=1, b=2)
print(frozen.keys(), frozen.items(), frozen.values(), frozen.keys() & {"a", "z"}, ("b", 2) in frozen.items(), 2 in frozen.values())
print(frozen == {"a": 1, "b": 2}, {**frozen}, len(frozen.values()), frozen.get("z", 0))
try:
    reversed(frozen)
except TypeError as error:
    print(error)


class Ordered(MutableSet):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)

    def __repr__(self):
        return f"Ordered({self.items})"


some = Ordered("hello")
print(some, some & set("lo"), [1] + list({"z"} | some)[:1], some - {"h"}, {"h", "q"} - some, some ^ Ordered("he"), some <= set("hello!"), some == set("helo"))
some |= "xy"
some -= {"h"}
some &= Ordered("elox")
some ^= ["x", "new"]
print(some, some.isdisjoint("q"), isinstance(some, Set), some.pop(), some)
for wrong in (lambda: some < [1], lambda: some | 5, lambda: operator.index("a"), lambda: some.remove("zz")):
    try:
        wrong()
    except (TypeError, KeyError) as error:
        print(type(error).__name__, error)
maps = ChainMap({"a": 1}, {"a": 2, "b": 3})
copied = maps.copy()
copied["c"] = 9
print(maps, copied, maps.setdefault("b", 0), maps.setdefault("d", 4), maps.popitem(), ChainMap.fromkeys("xy", 0))
maps.clear()
print(maps, operator.length_hint([1, 2, 3]), operator.length_hint(object(), 7))
