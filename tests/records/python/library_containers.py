items = [3, 1, 2]
items.append(4); items.insert(0, 9); items.insert(-1, 7); items.insert(99, 8); items.extend('ab'); items.remove(1)
print(items, items.pop(), items.pop(0))
items.reverse()
print(items)
items.clear()
print(items)
table = {'a': 1}
keys = table.keys()
table['b'] = 2
table.update([('c', 3)], d=4)
print(keys, len(keys), table.setdefault('e', 5), table.pop('a'), table.popitem())
for key, value in table.items():
    print(key, value)
try:
    for key in table:
        table[key + 'x'] = 0
except RuntimeError as error:
    print(error)
table.clear()
print(keys)
nested = [1]
nested.append(nested)
print(nested)
table['me'] = table
print(table)
