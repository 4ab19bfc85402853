print(type(iter([])),type(iter(())),type(iter('')),type(iter({})),type(iter({}.values())),type(iter({}.items())),type(iter(set())),type(iter(range(3))),type(iter(b'')),type(iter(int,1)), type(iter('é')), hasattr(iter([]), "__next__"), hasattr([], "__next__"), hasattr([], "__iter__"), next(iter([5])), iter([1]).__next__())
print(b"bc" in b"abcd", 97 in b"abc", b"a,b".split(b","), b"abc".find(98), b"abc".startswith(b"a"), b"x y".split(), b"abc".count(b"b"), b"abc".hex(), b"Hello".isascii())
for f in (lambda: b"a".split("a"), lambda: b"a".find("a"), lambda: b"a".startswith("a"), lambda: "a" in b"a", lambda: b"a"[5], lambda: b"a" + "b", lambda: b"a".replace("a", "b")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
it = iter([1, 2]); print(next(it), list(it), list(it), next(it, "end"))
