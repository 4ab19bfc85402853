# What `keys()` and `items()` do as sets: on either side, compared, and with lists.
required = {3: "id", 40: "age", 8: "size"}
given = {8: 1, 16: 2, 99: 3, 40: 4, 24: 0}


def attempt(compute):
    try:
        print(compute())
    except Exception as error:
        print(type(error).__name__, error)


for left in ({8, 3, 77}, frozenset([3, 1]), [8, 8, 5], (40,), range(20), given.keys(), given):
    view = required.keys()
    print(left | view, left & view, left - view, left ^ view)
    print(view | left, view & left, view - left, view ^ left)

missing = {3, 5}
same = missing
missing -= given.keys() | {5}
print(missing, missing is same)
attempt(lambda: required.keys() <= {3, 8, 40, 41})
attempt(lambda: {3} < required.keys())
attempt(lambda: required.keys() >= given.keys())
attempt(lambda: required.keys() == {40, 8, 3})
attempt(lambda: required.keys().isdisjoint([1, 2]))
attempt(lambda: {(8, 1)} & given.items())
attempt(lambda: given.items() >= {(8, 1), (16, 2)})
attempt(lambda: required.keys() < [3])
attempt(lambda: required.values() - {1})
attempt(lambda: {1} - required.values())
attempt(lambda: 5 - required.keys())
attempt(lambda: hash(required.keys()))
attempt(lambda: required.keys() | [[1]])
