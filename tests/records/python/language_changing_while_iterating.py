for i in range(3):
    print(i)
else:
    print("done")
def gen():
    x = [1, 2, 3]
    for a in x:
        if a == 2: x.append(4)
        yield a
print(list(gen()))
d = {"a": 1}
try:
    for k in d: d["b"] = 2
except RuntimeError as e: print(e)
s = {1}
try:
    for k in s: s.add(2)
except RuntimeError as e: print(e)
