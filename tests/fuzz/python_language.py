"""Random Python programs about the language itself: expressions of every type, printed; functions, classes, generators and
statements of the kinds that authors write. No program looks at an address."""

from author import Author

INTS = ["0", "1", "2", "3", "7", "10", "-1", "-7", "255", "1000", "12345678", "True", "n", "k"]
FLOATS = ["0.0", "1.0", "0.1", "2.5", "-0.5", "3.14159", "1e10", "1e-7", "1e16", "123456.789", "0.1 + 0.2", "2 / 3", "1e22", "-0.0", "float('inf')", "float('nan')"]
STRINGS = ["''", "'a'", "'hello'", "'Hello World'", "'  pad '", "'a,b,,c'", "'tab\\tline\\n'", "\"it's\"", "'x' * 3", "'äöü€'", "'42'", "'3.5'", "'ABC'", "s", "'\\x00\\x1b'", "'a\\\\b'"]
SPECS = ["", ":d", ":5", ":<6", ":>6", ":^7", ":05d", ":,", ":x", ":b", ":o", ":e", ":.2f", ":.3", ":8.2f", ":+d", ":*^9", ":%", ":.0%", ":g", ":#x", ":_", ":10,.2f", "!r", "!s", "!r:>10", "=", ":c", ":s", ":.2s", ":+.1e", ":#b", ": d"]
BUILTINS_ON_INTS = ["abs", "bin", "hex", "oct", "str", "repr", "float", "bool", "chr", "int", "round", "hash"]
STRING_METHODS = ["upper()", "lower()", "title()", "capitalize()", "swapcase()", "strip()", "lstrip()", "rstrip('o')", "split()", "split(',')", "split(',', 1)", "rsplit('l', 1)",
                  "splitlines()", "partition('l')", "rpartition('o')", "replace('l', 'L')", "replace('l', '', 1)", "find('l')", "rfind('l')", "index('o')", "count('l')", "startswith('he')",
                  "endswith(('o', 'd'))", "isdigit()", "isalpha()", "isalnum()", "isspace()", "isupper()", "islower()", "istitle()", "isidentifier()", "zfill(7)", "center(9, '*')",
                  "ljust(7)", "rjust(7, '.')", "encode()", "removeprefix('he')", "removesuffix('lo')", "casefold()", "expandtabs(4)", "join(['1', '2'])", "format(1)", "isnumeric()", "isdecimal()", "isprintable()", "isascii()",
                  "translate({97: 'A', 108: None})", "find('l', 3)", "count('')", "split('')", "index('zz')", "strip('he')"]
LIST_METHODS = ["append(9)", "extend([8, 9])", "insert(1, 'x')", "pop()", "pop(0)", "remove(1)", "index(2)", "count(1)", "reverse()", "sort()", "sort(reverse=True)", "sort(key=str)", "copy()", "clear()", "pop(99)", "remove('no')"]
DICT_METHODS = ["keys()", "values()", "items()", "get('a')", "get('z', 0)", "pop('a')", "pop('z', None)", "pop('z')", "setdefault('q', [])", "update({'b': 9})", "update(c=1)", "copy()", "clear()", "popitem()", "__contains__('a')"]
SET_METHODS = ["add(9)", "discard(1)", "remove(99)", "union({7})", "intersection({1, 2})", "difference([1])", "symmetric_difference({1, 50})", "issubset({1, 2, 3})", "issuperset({1})", "isdisjoint({77})", "copy()", "update([5, 6])", "pop()" ]
BINARY = ["+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>"]
COMPARE = ["<", "<=", ">", ">=", "==", "!=", "is", "is not", "in", "not in"]


class Program(Author):
    def __init__(self, seed):
        super().__init__(seed)
        self.names = 0
        self.write()

    def write(self):
        self.line(self.pick(["n, k, s = 3, 5, 'some text'", "n, k, s = 12, -4, 'Mixed Case'", "n = k = 2; s = 'x'"]))
        self.line("items = [3, 1, 2]")
        self.line("table = {'a': 1, 'b': [2], 'c': None}")
        self.line("")
        for _ in range(self.between(8, 16)):
            self.weighted(PIECES)(self)

    # -------------------------------------------------------------------------------------------------- expressions

    def integer(self, depth=0):
        if depth > 2 or self.chance(0.4):
            return self.pick(INTS)
        kinds = [
            lambda: f"{self.integer(depth + 1)} {self.pick(['+', '-', '*', '//', '%', '&', '|', '^'])} {self.integer(depth + 1)}",
            lambda: f"({self.integer(depth + 1)} {self.pick(BINARY)} {self.pick(['2', '3', '0', '1', '7'])})",
            lambda: f"len({self.container(depth + 1)})",
            lambda: f"-{self.pick(INTS)}",
            lambda: f"~{self.pick(INTS)}",
            lambda: f"sum({self.numbers(depth + 1)})",
            lambda: f"{self.pick(['max', 'min'])}({self.numbers(depth + 1)})",
            lambda: f"int({self.pick(['3.9', '-3.9', repr('12'), repr(' 7 '), repr('ff') + ', 16', repr('x'), 'True', '1e3'])})",
            lambda: f"({self.integer(depth + 1)} if {self.truth(depth + 1)} else {self.integer(depth + 1)})",
            lambda: f"round({self.number(depth + 1)})",
            lambda: f"pow({self.integer(depth + 1)}, 2{self.pick(['', ', 7'])})",
            lambda: f"ord({self.pick([repr('a'), repr('€'), repr('ab')])})",
            lambda: f"{self.pick(['items', '[1, 2, 3]'])}[{self.pick(['0', '-1', '5', 'n % 3'])}]",
            lambda: f"int.from_bytes({self.pick(['bytes([1, 2])', 'b' + repr('ab')])}, 'big')",
            lambda: f"({self.pick(INTS)}).bit_length()",
        ]
        return self.pick(kinds)()

    def number(self, depth=0):
        if self.chance(0.4):
            return self.integer(depth)
        if depth > 2 or self.chance(0.4):
            return self.pick(FLOATS)
        kinds = [
            lambda: f"{self.pick(FLOATS)} {self.pick(['+', '-', '*', '/', '//', '%', '**'])} {self.number(depth + 1)}",
            lambda: f"round({self.pick(FLOATS)}, {self.pick(['1', '2', '0', '-1'])})",
            lambda: f"float({self.pick([repr('1.5'), repr('nope'), '3', repr('-inf'), repr(' 2e3 ')])})",
            lambda: f"abs({self.pick(FLOATS)})",
            lambda: f"divmod({self.number(depth + 1)}, {self.number(depth + 1)})",
            lambda: f"({self.pick(FLOATS)}).is_integer()",
            lambda: f"sum({self.numbers(depth + 1)}, 0.5)",
        ]
        return self.pick(kinds)()

    def string(self, depth=0):
        if depth > 2 or self.chance(0.3):
            return self.pick(STRINGS)
        kinds = [
            lambda: f"{self.string(depth + 1)}.{self.pick(STRING_METHODS)}",
            lambda: f"{self.pick(STRINGS)}[{self.slice()}]",
            lambda: f"str({self.anything(depth + 1)})",
            lambda: f"repr({self.anything(depth + 1)})",
            lambda: self.fstring(depth),
            lambda: f"{self.pick(STRINGS)} + {self.pick(STRINGS)}",
            lambda: f"', '.join(str(x) for x in {self.container(depth + 1)})",
            lambda: f"'%{self.pick(['s', 'd', '5d', '-5s|', '05.1f', 'x', 'r', '.3s', '+d', 'e', 'g', '%'])}' % {self.pick(['n', '3.7', repr('abc'), '(1,)', '(1, 2)', '[1]'])}",
            lambda: f"'{{{self.pick(['', '0', '1', 'a', '0[0]', '0!r', ':>5', '0:{1}', 'x.y'])}}}'.format({self.pick(['1, 2', 'items, 5', 'a=3', repr('ab') + ', 4'])})",
            lambda: f"format({self.number(depth + 1)}, '{self.pick(['.2f', ',', '>8', 'e', '', 'd', 'b', '08.3f', '%'])}')",
            lambda: f"{self.pick(STRINGS)} * {self.pick(['2', '0', '-1'])}",
            lambda: f"type({self.anything(depth + 1)}).__name__",
        ]
        return self.pick(kinds)()

    def fstring(self, depth):
        what = self.pick(["n", "k", "s", "2 / 3", "1234567.891", "items", "table['a']", "len(s)", "n * k", "'q'", "None", "True", "[n, s]", "1e10", "-5", "0.5", "(1, 2)"])
        quote = '"' if "'" in what else "'"
        return f"f{quote}<{{{what}{self.pick(SPECS)}}}>{quote}"

    def slice(self):
        return self.pick(["1", "-1", "1:", ":2", "::-1", "::2", "1:-1", "-3:", "99", "5:1:-1", ":", "n:k", "-2::-1"])

    def numbers(self, depth=0):
        return self.pick(["items", "[1, 2, 3]", "(4, 5)", "range(5)", "[]", "{1, 2}", "[0.1] * 3", "(x * x for x in range(4))", "[True, 2]", "map(int, '123')", "table", f"[{self.integer(depth + 1)}, 4]"])

    def container(self, depth=0):
        if depth > 2 or self.chance(0.3):
            return self.pick(["items", "table", "'abc'", "()", "[]", "{}", "{1, 2, 3}", "(1,)", "range(3)", "[[1, 2], [3]]", "b'ab'", "{'k': (1, 2)}", "frozenset({1})"])
        kinds = [
            lambda: f"[{self.anything(depth + 1)}, {self.anything(depth + 1)}]",
            lambda: f"({self.anything(depth + 1)}, {self.anything(depth + 1)})",
            lambda: f"{{{self.pick(STRINGS)}: {self.anything(depth + 1)}, 1: {self.anything(depth + 1)}}}",
            lambda: f"[{self.pick(['x', 'x * 2', 'str(x)', '(x, i)', '-x'])} for {self.pick(['i, x in enumerate(items)', 'x, i in zip(items, s)', 'i, x in enumerate(range(4), 1)'])} if {self.pick(['x', 'i', 'x != 2', 'True'])}]",
            lambda: f"{{x: {self.pick(['x * 2', 'str(x)', '[x]'])} for x in {self.pick(['range(3)', 'items', repr('abc')])}}}",
            lambda: f"sorted({self.pick(['items', repr('hello'), '[3.5, 1, 2]', 'table', '[(2, 1), (1, 2)]', '[1, None]', '{3, 1}'])}{self.pick(['', ', reverse=True', ', key=str', ', key=lambda x: -x'])})",
            lambda: f"list({self.pick(['reversed', 'enumerate', 'iter', 'tuple'])}({self.pick(['items', repr('abc'), '(1, 2)'])}))",
            lambda: f"{self.pick(['list', 'sum', 'sorted', 'set', 'frozenset'])}({self.set_of_numbers(depth + 1)})",
            lambda: f"list(zip({self.container(depth + 1)}, {self.container(depth + 1)}))",
            lambda: f"list(map({self.pick(['str', 'abs', 'lambda x: x * 2', 'bool', 'float', 'repr'])}, {self.pick(['items', '[0, 1]', repr('12')])}))",
            lambda: f"list(filter({self.pick(['None', 'lambda x: x > 1', 'bool'])}, {self.pick(['items', '[0, 1, 2]', '[None, 5]'])}))",
            lambda: f"items[{self.slice()}]",
            lambda: f"{self.pick(['items', '[1, 2]', '[None]'])} {self.pick(['+', '*'])} {self.pick(['[9]', '2', 'items', '(1,)'])}",
            lambda: f"{{*items, *{self.pick(['(1, 9)', '[3]', 'range(2)'])}}}",
            lambda: f"[*items, *{self.pick(['(1, 9)', repr('ab'), 'range(2)', 'table'])}]",
            lambda: f"{{**table, {self.pick([repr('z') + ': 1', '**{1: 2}', repr('a') + ': 0'])}}}",
            lambda: f"table {self.pick(['|', '|', '&'])} {{'z': 5}}",
            lambda: f"{{1, 2, 3}} {self.pick(['|', '&', '-', '^', '<=', '>'])} {{2, 3, 4}}",
            lambda: f"dict({self.pick(['a=1, b=2', '[(1, 2)]', 'zip(s, items)', 'table, q=1', '[1]'])})",
            lambda: f"{self.pick(['items', '[2, 1]'])}.copy().{self.pick(LIST_METHODS)}",
            lambda: f"dict(table).{self.pick(DICT_METHODS)}",
            lambda: f"{{1, 2}}.{self.pick(SET_METHODS)}",
            lambda: f"bytes({self.pick(['3', '[65, 66]', repr('é') + ', ' + repr('utf-8'), '[300]', repr('a')])})",
            lambda: f"list({self.pick(['range(10, 0, -3)', 'range(0)', 'range(2, 9, 3)', 'range(n)[1:]'])})",
            lambda: f"tuple(x for x in {self.pick(['items', 'table', repr('ab')])})",
        ]
        return self.pick(kinds)()

    def set_of_numbers(self, depth=0):
        """Its order is that of the hashes, which those of texts have anew in every run."""
        items = ["7", "0", "64", "-3", "n", "1000", "2.5", "8", "16", "24", "(1, 2)", "True", "k", "10 ** 20", "33"]
        some = ", ".join(self.pick(items) for _ in range(self.between(1, 7)))
        if depth > 3 or self.chance(0.4):
            return self.pick([f"{{{some}}}", f"set([{some}])", f"frozenset(({some},))", "set(range(n, 60, 7))", f"{{x for x in ({some},)}}"])
        kinds = [
            lambda: f"({self.set_of_numbers(depth + 1)} {self.pick(['|', '&', '-', '^'])} {self.set_of_numbers(depth + 1)})",
            lambda: f"{self.set_of_numbers(depth + 1)}.{self.pick(['union', 'intersection', 'difference', 'symmetric_difference'])}([{some}])",
            lambda: f"{{*{self.set_of_numbers(depth + 1)}, {some}}}",
            lambda: f"dict.fromkeys([{some}]).keys() {self.pick(['|', '&', '-', '^'])} {self.set_of_numbers(depth + 1)}",
        ]
        return self.pick(kinds)()

    def change_set(self):
        name = self.name("set")

        def body():
            self.line(f"{name} = set({self.set_of_numbers()})")
            for _ in range(self.between(1, 4)):
                self.line(self.pick([
                    f"{name} {self.pick(['|=', '&=', '-=', '^='])} {self.set_of_numbers()}", f"{name}.discard({self.pick(['7', '64', '0', '33'])})",
                    f"{name}.add({self.pick(['5', '120', '16', '-1', '0.5'])})", f"print({name}.pop())", f"{name}.update({self.set_of_numbers()})", f"{name}.remove(7)",
                ]))
            self.line(f"print('{self.label()}', {name}, len({name}))")

        self.safely(body)

    def truth(self, depth=0):
        if depth > 2:
            return self.pick(["True", "False", "n > 2", "not s", "items", "None"])
        kinds = [
            lambda: f"{self.anything(depth + 1)} {self.pick(['==', '!=', 'is', 'and', 'or'])} {self.anything(depth + 1)}".replace(" is ", " == "),
            lambda: f"{self.number(depth + 1)} {self.pick(COMPARE[:6])} {self.number(depth + 1)}",
            lambda: f"{self.pick(['1', '2', repr('a'), 'None'])} {self.pick(['in', 'not in'])} {self.container(depth + 1)}",
            lambda: f"not {self.anything(depth + 1)}",
            lambda: f"isinstance({self.anything(depth + 1)}, {self.pick(['int', 'str', '(int, float)', 'list', 'dict', 'object', 'bool', 'int | None'])})",
            lambda: f"{self.pick(['any', 'all'])}({self.pick(['items', '[]', '[0, 1]', '(x > 1 for x in items)'])})",
            lambda: f"{self.pick(['1', 'n', '0'])} < {self.integer(depth + 1)} <= {self.pick(['10', '5', 'k'])}",
            lambda: f"bool({self.anything(depth + 1)})",
            lambda: f"callable({self.pick(['len', '3', 'print', 'int', 's'])})",
        ]
        return self.pick(kinds)()

    def anything(self, depth=0):
        return self.weighted([(3, self.integer), (3, self.number), (4, self.string), (4, self.container), (2, self.truth), (1, lambda _: "None")])(depth)

    # ------------------------------------------------------------------------------------------------------- pieces

    def name(self, start):
        self.names += 1
        return f"{start}{self.names}"

    def safely(self, body, *rest):
        self.block("try:", body, *rest)
        self.block("except Exception as e:", self.line, f"print('{self.label()}', type(e).__name__, e)")

    def show(self):
        # Strings first: their order in a set is that of their hashes, which the reader of the output need not know.
        self.safely(self.line, f"print('{self.label()}', {self.anything()})")

    def show_many(self):
        options = self.pick(["", "", ", sep='-'", ", end='|\\n'", ", sep=''", ", sep=', ', end='.\\n'"])
        self.safely(self.line, f"print({self.anything()}, {self.anything()}{options})")

    def function(self):
        name = self.name("f")
        signature, call = self.pick([
            ("a, b=2, *args, c=3, **kw", ["1", "1, 5", "1, 2, 3, 4", "1, c=9", "1, z=1, y=2", "", "1, b=3", "*items", "**{'a': 1, 'q': 2}", "1, 2, a=3"]),
            ("a, /, b, *, c=None", ["1, 2", "1, b=2", "a=1, b=2", "1, 2, 3", "1, 2, c=3", "1"]),
            ("*args", ["", "1", "*items, 4", "a=1"]),
            ("a, b=[]", ["1", "2", "1, [0]", "1, 2, 3", "b=1"]),
            ("x: int, y: 'str' = 'q', *z: float", ["1", "1, 2, 3", "y=1", "1, y='b'"]),
        ])
        names = [part.strip().lstrip("*").split("=")[0].split(":")[0] for part in signature.split(",")]
        names = ", ".join(name for name in names if name and name != "/")
        self.block(f"def {name}({signature}):", self.line, f"return {names}")
        for _ in range(2):
            self.safely(self.line, f"print('{self.label()}', {name}({self.pick(call)}))")

    def closure(self):
        name = self.name("counter")

        def inner():
            self.line("nonlocal total")
            self.line(f"total {self.pick(['+=', '-=', '*='])} step")
            self.line(f"calls.append({self.pick(['total', 'step', '(step, total)'])})")
            self.line("return total")

        def body():
            self.line("total, calls = start, []")
            self.block("def step_by(step=1):", inner)
            self.line("return step_by, calls")

        self.block(f"def {name}(start={self.pick(['0', '1', '0.5', '2'])}):", body)
        self.line(f"{name}a, {name}b = {name}({self.pick(['', '10', 'start=3'])})")
        self.safely(self.line, f"print('{self.label()}', {name}a(), {name}a({self.pick(['2', '0', 'step=5', repr('x')])}), {name}b)")

    def class_(self):
        name = self.name("C")
        parent = self.pick(["", "", "(list)", "(dict)", "(Exception)", "(object)"])

        def body():
            self.line(f"kind = {self.pick(STRINGS)}")
            if not parent or parent == "(object)":
                self.block("def __init__(self, x, y=2):", self.line, "self.x, self.y = x, y")
                methods = [
                    ("def __repr__(self):", "return f'{type(self).__name__}({self.x!r}, {self.y!r})'"), ("def __str__(self):", "return f'<{self.x}>'"),
                    ("def __eq__(self, other):", "return isinstance(other, type(self)) and self.x == other.x"), ("def __lt__(self, other):", "return self.x < other.x"),
                    ("def __add__(self, other):", "return type(self)(self.x + (other.x if isinstance(other, type(self)) else other))"),
                    ("def __radd__(self, other):", "return type(self)(other + self.x)"), ("def __len__(self):", "return 3"), ("def __bool__(self):", "return self.x != 0"),
                    ("def __getitem__(self, i):", "return (self.x, i)"), ("def __contains__(self, i):", "return i == self.x"), ("def __iter__(self):", "yield from (self.x, self.y)"),
                    ("def __call__(self, *args):", "return args + (self.x,)"), ("def __hash__(self):", "return hash(self.x)"), ("def __getattr__(self, name):", "return name.upper() if name != '__len__' else None"),
                    ("def __format__(self, spec):", "return f'[{spec}]'"), ("def __neg__(self):", "return type(self)(-self.x)"), ("def __enter__(self):", "print('enter'); return self.x"),
                    ("def __exit__(self, *error):", "print('exit', error[0] and error[0].__name__); return self.y == 2"), ("def __int__(self):", "return int(self.x)"), ("def __index__(self):", "return 1"),
                    ("def __mul__(self, other):", "return NotImplemented"), ("def __matmul__(self, other):", "return ('@', other)"), ("def __iadd__(self, other):", "self.x += other; return self"),
                    ("def __setitem__(self, key, value):", "self.y = (key, value)"), ("def __delitem__(self, key):", "print('del', key)"), ("def __reversed__(self):", "return iter([self.y, self.x])"),
                ]
                for head, line in self.random.sample(methods, 9):
                    self.block(head, self.line, line)
                self.line("@property")
                self.block("def double(self):", self.line, "return self.x * 2")
                if self.chance(0.5):
                    self.line("@double.setter")
                    self.block("def double(self, value):", self.line, "self.x = value / 2")
            self.line(f"@{self.pick(['classmethod', 'staticmethod'])}")
            self.block("def make(*args):", self.line, "return [a if isinstance(a, (int, str)) else a.__name__ for a in args]")

        self.block(f"class {name}{parent}:", body)
        made = {"(list)": "[1, 2]", "(dict)": "a=1", "(Exception)": "'oh', 1"}.get(parent, self.pick(["1", "5, y=3", "'a'", "1.5"]))
        self.line(f"o = {name}({made})")
        uses = ["o", "str(o)", "repr(o)", "f'{o}'", "f'{o!r:>12}'", "len(o)", "bool(o)", "o == o", f"o == {name}({made})", "o + 1", "1 + o", "o[2]", "1 in o", "list(o)", "o(4, 5)", "o.kind", "o.missing",
                "o.double", "o.make(3)", f"{name}.make(3)", "isinstance(o, list)", f"{name}.__name__", "type(o) is " + name, "sorted([o, o])", "-o", "int(o)", "[10, 20][o]", "o * 2", "o @ 2", "hasattr(o, 'x')", "hasattr(o, 'q')",
                "getattr(o, 'kind')", "getattr(o, 'nope', 7)", "{o: 1}[o]", "o < o", "o != 3", "list(reversed(o))", f"issubclass({name}, Exception)", "vars(o)", "o.x", "max(o, o)", f"'{{:>8}}'.format(o)", "o.args", f"{name}.__mro__[-1].__name__", "o.__class__.__name__", "dir(o) == []"]
        for use in self.random.sample(uses, 6):
            self.safely(self.line, f"print('{self.label()}', {use})")
        acts = ["o.double = 9", "o.new = 1", "o[1] = 2", "del o.kind", "del o[0]", "o += 2", "o.x = 'z'", "setattr(o, 'y', 8)", "del o.x"]
        self.safely(self.line, f"{self.pick(acts)}; print('{self.label()}', repr(o))")
        if self.chance(0.4):
            def entered():
                self.block("with o as w:", self.line, f"print(w); {self.pick(['pass', 'raise ValueError(1)', 'o.x = 0'])}")
            self.safely(entered)

    def generator(self):
        name = self.name("g")

        def body():
            self.block("try:", self.between_yields)
            self.block(self.pick(["finally:", "except ValueError as e:", "except GeneratorExit:"]), self.line, f"print('{self.label()}')")
            if self.chance(0.5):
                self.line(f"return {self.anything(2)}")

        self.block(f"def {name}(n):", body)
        self.line(f"it = {name}({self.pick(['1', '2', '3'])})")
        for _ in range(self.between(1, 3)):
            use = self.pick(["next(it)", "next(it, 'end')", "it.send(5)", "list(it)", "it.throw(ValueError('in'))", "it.close()", "sum(1 for _ in it)", "[*it]", f"dict(enumerate({name}(2)))"])
            self.safely(self.line, f"print('{self.label()}', {use})")

    def between_yields(self):
        for _ in range(self.between(1, 3)):
            self.line(self.pick(["yield n", "x = yield n * 2; print('got', x)", "yield from range(n)", "yield from 'ab'", f"yield {self.anything(2)}", "if n > 2: return 'early'"]))

    def errors(self):
        error = self.pick(["ValueError('v')", "KeyError('k')", "TypeError", "ZeroDivisionError('z', 2)", "OSError(2, 'no file')", "StopIteration(3)", "RuntimeError()", "AssertionError('a')", "IndexError"])

        def risky():
            self.line(self.pick([f"raise {error}", f"raise {error} from KeyError('cause')", f"print({self.anything()}[0])", "assert n < 0, 'negative'", "[][1]", "{}['k']", "int('x')", "None.foo", "undefined_name", "1 / 0", "(1, 2) + [3]", "len(5)", "'a' + 1", "a, b = [1, 2, 3]", "items.nope", "print(f'{n:q}')", "sorted([1, 'a'])", "5()", "'abc'[10]", "max([])", "import_me", "int('12', 3)", "float('z')", "[1].index(2)", "{}.pop('q')", "next(iter([]))", "chr(-1)", "s.x = 1", "del table['nope']", "x: int = y"]))

        def handlers():
            self.block("try:", risky)
            self.block(f"except ({self.pick(['ValueError, KeyError', 'LookupError', 'ArithmeticError, TypeError'])}) as e:", self.line, f"print('{self.label()}', repr(e), e.args, e.__cause__)")
            self.block("else:", self.line, f"print('{self.label()}')")
            self.block("finally:", self.line, f"print('{self.label()}')")

        self.safely(handlers)

    def match_(self):
        def cases():
            for pattern in self.random.sample(["0 | 1", "int(x) if x > 2", "[a, b]", "[a, *rest]", "{'a': v}", "{'a': 1, **rest}", "str() as t", "(x, y)", "None", "True", "[]", "'hello'", "-1", "float()", "[[p, *_], *_]", "dict()", "list() | tuple()"], 4):
                names = [name for name in ["x", "a", "b", "rest", "v", "t", "y", "p"] if name in pattern.replace("'a'", "").replace("dict", "").replace("tuple", "").replace("str", "").replace("float", "").replace("list", "").replace("int", "").replace("True", "").replace("hello", "").split("if")[0].replace("rest", "rest ") .replace("*", " ").replace("(", " ").replace(")", " ").replace("[", " ").replace("]", " ").replace(",", " ").replace("{", " ").replace("}", " ").replace(":", " ").split()]
                self.block(f"case {pattern}:", self.line, f"print('{self.label()}'{''.join(', ' + name for name in names)})")
            self.block("case _:", self.line, f"print('{self.label()}')")

        self.safely(lambda: self.block(f"match {self.anything()}:", cases))

    def loop(self):
        def body():
            self.line(f"if {self.pick(['i == 2', 'i', 'n > 9'])}: {self.pick(['break', 'continue', 'pass'])}")
            self.line(f"print('{self.label()}', i, end=' ')")

        self.block(f"for i in {self.pick(['range(4)', 'items', repr('abc'), 'table', 'enumerate(s[:3])', 'zip(items, s)', 'sorted(items)', 'table.items()'])}:", body)
        self.block("else:", self.line, "print('no break')")
        self.line("print()")

    def unpack(self):
        target, value = self.pick([("a, *b", "items"), ("(a, b), c", "[1, 2], 3"), ("a, b", "b, a = 1, 2"), ("[a, *_, b]", "range(5)"), ("a, b, *c", "s"), ("*a, b", "{'x': 1}"), ("a, b", "1,"), ("a = b", "items[:]"), ("a, (b, *c)", "1, 'xyz'")])
        self.safely(self.line, f"{target} = {value}; print('{self.label()}', a, b)")

    def augmented(self):
        self.safely(self.line, f"v = {self.anything(1)}; v {self.pick(['+=', '-=', '*=', '/=', '//=', '%=', '**=', '|=', '&='])} {self.anything(2)}; print('{self.label()}', v)")

    def walrus(self):
        self.safely(self.line, f"print('{self.label()}', [y for x in items if (y := x * {self.pick(['2', '0', repr('a')])})], (z := {self.integer(2)}), z)")

    def nested(self):
        self.safely(self.line, f"print('{self.label()}', {self.pick(['lambda_ := (lambda x, *y: (x, y))', '(lambda: [1, {2: (3,)}])()', 'list(map(lambda p: p[0] + p[1], zip([1], [2])))', '[[j for j in range(i)] for i in range(3)]', '{i: {j for j in range(i)} for i in range(3)}', 'sum(x for r in [[1], [2, 3]] for x in r)', 'max(table, key=lambda k: str(table[k]))', '[f(3) for f in [lambda x, i=i: x * i for i in range(3)]]', '[f() for f in [lambda: i for i in range(3)]]'])})".replace("lambda_ := ", ""))


PIECES = [
    (14, Program.show), (4, Program.show_many), (3, Program.function), (2, Program.closure), (3, Program.class_), (2, Program.generator), (3, Program.errors), (2, Program.match_),
    (1, Program.loop), (2, Program.unpack), (3, Program.augmented), (1, Program.walrus), (1, Program.nested), (1.5, Program.change_set),
]
