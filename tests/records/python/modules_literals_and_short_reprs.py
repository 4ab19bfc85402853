import ast, reprlib
for s in ["1", "-2.5", "[1, 'a', None]", "{'k': (1,), \"z\": {1, 2}}", "()", "(1)", "1, 2", "b'x\\n' b'y'", "'a' \"b\"", "0xff", "{}", "[[[]]]", "True", "  3", "r'\\d'", "'''tri'''", "set()"]:
    print(repr(ast.literal_eval(s)))
for s in ["f()", "1 + 2", "a", "1 +", "[1", "x.y", "1 < 2", "", "{'a':}"]:
    try: print(ast.literal_eval(s))
    except (ValueError, SyntaxError) as e: print(type(e).__name__)
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr((1,)), reprlib.repr({3, 1}), reprlib.repr(10 ** 60))
class N:
    def __init__(self, v): self.v, self.n = v, self
    @reprlib.recursive_repr()
    def __repr__(self): return f"N({self.v}, {self.n})"
print(N(1))
