import difflib
import unittest

before = """def greet(name):
    print("Hello " + name)
    return None

greet("Ann")
""".splitlines(keepends=True)
after = """def greet(name, loud=False):
    print(f"Hello {name}")

greet("Ann", loud=True)
greet("Bob")
""".splitlines(keepends=True)
print("".join(difflib.unified_diff(before, after, "old.py", "new.py", n=1)), end="")
print("".join(difflib.context_diff(before, after, "old.py", "new.py")), end="")
told = list(difflib.ndiff(before, after))
print("".join(told), end="")
print("".join(difflib.restore(told, 1)) == "".join(before))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("whil", ["while", "for", "with"], n=1, cutoff=0.5))
matcher = difflib.SequenceMatcher(None, "kitten sitting", "sitting kitten")
print(round(matcher.ratio(), 4), matcher.find_longest_match(), matcher.get_opcodes(), matcher.get_matching_blocks()[-1])

case = unittest.TestCase()
pairs = [
    ([1, 2, 3], [1, 5, 3]), ([1, 2], [1, 2, 9, 10]), ((1, "a"), (1, "b")), ({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3]}),
    ({1, 2}, {2, 3}), ("one\ntwo\n", "one\ntoo\n"), ("short", "shirt"), (3, 4), ("x" * 90, "x" * 88 + "yy"), ([1], (1,)),
    (list(range(60)), list(range(61))),
]
for first, second in pairs:
    try:
        case.assertEqual(first, second, "told" if first == 3 else None)
    except AssertionError as error:
        print(f"{error}\n--")
try:
    case.assertCountEqual([1, 1, 2, [3]], [1, 2, 2, [4]])
except AssertionError as error:
    print(error)
