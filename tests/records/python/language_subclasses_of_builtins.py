"""Classes that extend a list, dict or set: they change in place and keep their class, and messages name it."""


class Row(list):
    def total(self):
        return sum(self)


class Config(dict):
    pass


class Tags(set):
    pass


class Countdown:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, index):
        print("item", index)
        if not 0 <= index < self.n:
            raise IndexError(index)
        return index * 10


class Endless:
    def __getitem__(self, index):
        return index


class WriteOnly:
    def __setitem__(self, key, value):
        print("set", key, value)


class DeleteOnly:
    def __delitem__(self, key):
        print("deleted", key)


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


row = Row([1, 2])
alias = row
row += (3, 4)
row *= 2
print(row, row is alias, type(row).__name__, row.total())
config = Config(a=1)
same = config
config |= {"b": 2}
print(config, config is same, type(config).__name__)
tags = Tags({1, 2})
kept = tags
tags |= {3}
tags -= {1}
print(sorted(tags), tags is kept, type(tags).__name__)

attempt(lambda: -row)
attempt(lambda: row + 5)
attempt(lambda: row * "x")
attempt(lambda: hash(config))
attempt(lambda: {row: 1})
attempt(lambda: int(config))
attempt(lambda: f"{row:>10}")
attempt(lambda: format(config, "x"))
attempt(lambda: config < Config())
attempt(lambda: sorted([config, Config()]))
attempt(lambda: max([Config(), Config()]))
attempt(lambda: Row([1]) < Row([2]))


def grow(by):
    global row
    row += by


attempt(lambda: grow(7))
for item in reversed(Countdown(3)):
    print("got", item)
attempt(lambda: reversed(Endless()))


def delete(target):
    del target["k"]


def store(target):
    target["k"] = 1


attempt(lambda: store(WriteOnly()))
attempt(lambda: delete(WriteOnly()))
attempt(lambda: store(DeleteOnly()))
attempt(lambda: delete(DeleteOnly()))
attempt(lambda: store(Countdown(1)))
attempt(lambda: divmod(7.5, 0))
attempt(lambda: divmod(7, 0))
attempt(lambda: divmod(7, "a"))
attempt(lambda: divmod(2.5, (1,)))
attempt(lambda: format(5, ".2s"))
attempt(lambda: format(5, ".2d"))
