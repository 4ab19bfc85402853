pairs = [(1, 'a'), (0, 'b'), (1, 'c'), (0, 'd')]
print(sorted(pairs, key=lambda pair: pair[0]))
print(sorted(pairs, key=lambda pair: pair[0], reverse=True))
items = [3, 'x', 1]
try:
    items.sort()
except TypeError as error:
    print(error)
print(sorted(map(str, items)))
items = list(range(100, 0, -1))
items.sort()
print(items == list(range(1, 101)))
