"""Random JavaScript programs about the language itself: expressions of every type, printed by the console; functions, classes,
generators and statements of the kinds that authors write."""

from author import Author

NUMBERS = ["0", "1", "2", "3", "7", "10", "-1", "-7", "255", "1000", "0.1", "2.5", "-0.5", "1e21", "1e-7", "123456.789", "NaN", "Infinity", "-0", "n", "k", "0xff", "1_000", "2 ** 53"]
STRINGS = ["''", "'a'", "'hello'", "'Hello World'", "'  pad '", "'a,b,,c'", "'tab\\tline\\n'", "\"it's\"", "'äöü€'", "'42'", "'3.5'", "s", "`t${n}`", "'x'.repeat(3)", "'\\\\'", "'😀b'"]
TEXTS = ['`{"a": [1, 2]}`', "`[1, null]`", "`{bad}`", '`"x"`', "``"]
OTHERS = ["null", "undefined", "true", "false"]
STRING_METHODS = ["toUpperCase()", "toLowerCase()", "trim()", "trimStart()", "split('')", "split(',')", "split(',', 2)", "indexOf('l')", "lastIndexOf('l')", "includes('el')", "startsWith('he')", "endsWith('o')",
                  "slice(1, -1)", "slice(-3)", "substring(3, 1)", "substr(1, 2)", "charAt(1)", "charCodeAt(0)", "codePointAt(0)", "at(-1)", "padStart(8, '*')", "padEnd(8)", "repeat(2)", "replace('l', 'L')",
                  "replaceAll('l', 'L')", "concat(1, null)", "localeCompare('b')", "length", "normalize()", "replace('l', x => x + x)", "split()", "match(/l+/)?.[0]", "replace(/[lo]/g, '_')", "search('o')", "toString()", "at(99)", "[0]", "repeat(-1)"]
ARRAY_METHODS = ["map(x => x * 2)", "filter(x => x > 1)", "reduce((a, b) => a + b)", "reduce((a, b) => a + b, 0)", "forEach(x => x)", "some(x => x > 2)", "every(x => x > 0)", "find(x => x > 1)", "findIndex(x => x > 1)",
                 "findLast(x => x)", "indexOf(2)", "includes(3)", "join('-')", "slice(1)", "slice(-2)", "concat([9], 8)", "reverse()", "sort()", "sort((a, b) => b - a)", "flat()", "flatMap(x => [x, x])", "fill(0, 1)", "at(-1)",
                 "push(4)", "pop()", "shift()", "unshift(0)", "splice(1, 1)", "keys()", "entries()", "length", "toString()", "lastIndexOf(1)", "reduceRight((a, b) => [a, b])", "copyWithin(0, 1)", "toSorted()", "toReversed()", "with(0, 9)", "map(String)", "map(parseInt)", "filter(Boolean)", "[7]", "join()"]
BINARY = ["+", "-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>", ">>>", "==", "===", "!=", "!==", "<", "<=", ">", ">=", "&&", "||", "??"]


class Program(Author):
    def __init__(self, seed):
        super().__init__(seed)
        self.names = 0
        self.write()

    def write(self):
        self.line(self.pick(["let n = 3, k = 5, s = 'some text';", "let n = 12, k = -4, s = 'Mixed Case';", "let n = 2, k = 2, s = 'x';"]))
        self.line("const items = [3, 1, 2];")
        self.line("const table = { a: 1, b: [2], c: null, 'd e': { f: undefined } };")
        for _ in range(self.between(8, 16)):
            self.weighted(PIECES)(self)

    # -------------------------------------------------------------------------------------------------- expressions

    def number(self, depth=0):
        if depth > 2 or self.chance(0.4):
            return self.pick(NUMBERS)
        kinds = [
            lambda: f"({self.number(depth + 1)} {self.pick(['+', '-', '*', '/', '%'])} {self.number(depth + 1)})",
            lambda: f"({self.anything(depth + 1)} {self.pick(BINARY)} {self.anything(depth + 1)})".replace("(-", "(0 - ").replace("&& ", "&& ").replace("?? ", "?? "),
            lambda: f"Math.{self.pick(['max', 'min', 'hypot'])}({self.number(depth + 1)}, {self.number(depth + 1)})",
            lambda: f"Math.{self.pick(['floor', 'ceil', 'round', 'trunc', 'abs', 'sign', 'sqrt', 'cbrt'])}({self.number(depth + 1)})",
            lambda: f"Number({self.anything(depth + 1)})", lambda: f"parseInt({self.string(depth + 1)}{self.pick(['', ', 10', ', 16', ', 2'])})", lambda: f"parseFloat({self.string(depth + 1)})",
            lambda: f"{self.pick(['+', '-', '~', '!', '!!', 'typeof '])}{self.pick(NUMBERS[:5] + STRINGS[:4] + OTHERS)}",
            lambda: f"{self.array(depth + 1)}.length", lambda: f"Number.{self.pick(['isInteger', 'isNaN', 'isFinite', 'isSafeInteger'])}({self.anything(depth + 1)})",
            lambda: f"({self.number(depth + 1)} ? {self.anything(depth + 1)} : {self.anything(depth + 1)})",
        ]
        return self.pick(kinds)()

    def string(self, depth=0):
        if depth > 2 or self.chance(0.3):
            return self.pick(STRINGS)
        kinds = [
            lambda: f"{self.pick(STRINGS)}.{self.pick(STRING_METHODS)}".replace(".[", "["), lambda: f"`<${{{self.anything(depth + 1)}}}>`", lambda: f"String({self.anything(depth + 1)})",
            lambda: f"JSON.stringify({self.anything(depth + 1)}{self.pick(['', '', ', null, 2'])})", lambda: f"({self.pick(['255', '0.5', '1e21', '-7', '123.456', '1234567.891'])}).{self.pick(['toFixed(2)', 'toFixed()', 'toString(2)', 'toString(16)', 'toPrecision(3)', 'toExponential(2)', 'toLocaleString()', 'toString()'])}",
            lambda: f"typeof {self.anything(depth + 1)}", lambda: f"{self.array(depth + 1)}.join({self.pick(['', repr('-')])})", lambda: f"({self.string(depth + 1)} + {self.anything(depth + 1)})",
            lambda: f"Object.prototype.toString.call({self.anything(depth + 1)})", lambda: f"String.fromCharCode(72, 105)", lambda: f"[{self.anything(depth + 1)}].toString()",
        ]
        return self.pick(kinds)()

    def array(self, depth=0):
        if depth > 2 or self.chance(0.3):
            return self.pick(["items", "[]", "[1, [2, [3]]]", "['a', 'b']", "[, 1]", "[null, undefined]", "Array(3)", "[1, 2, 3]", "[...s]"])
        kinds = [
            lambda: f"[{self.anything(depth + 1)}, {self.anything(depth + 1)}]", lambda: f"[...items, ...{self.pick(['[9]', 'new Set([1, 1])', repr('ab')])}]", lambda: f"[...items].{self.pick(ARRAY_METHODS)}".replace(".[", "["),
            lambda: f"Array.from({self.pick(['{ length: 3 }', '{ length: 2 }, (_, i) => i * 2', repr('abc'), 'new Map([[1, 2]])'])})", lambda: f"Object.{self.pick(['keys', 'values', 'entries'])}({self.object(depth + 1)})",
            lambda: f"Array.of({self.anything(depth + 1)}, 7)", lambda: f"[{self.pick(['3, 20, 100', repr('b') + ', ' + repr('a'), 'true, 1, undefined, null'])}].sort()", lambda: f"new Array(5).fill().map((_, i) => i ** 2)",
            lambda: f"[3, 1, 2].{self.pick(ARRAY_METHODS)}".replace(".[", "["), lambda: f"[[1, 2], [3]].{self.pick(['flat()', 'map(([a, b = 0]) => a + b)', 'length', 'join(' + repr(';') + ')'])}",
        ]
        return self.pick(kinds)()

    def object(self, depth=0):
        if depth > 2 or self.chance(0.3):
            return self.pick(["table", "{}", "{ a: 1 }", "new Map([['k', { v: 1 }]])", "new Set([1, 'a'])", "new Map()", "{ f() {}, g: () => 1, h: class {} }", "[1]", "new Date(0)", "Symbol('q')", "/re/g"])
        kinds = [
            lambda: f"{{ x: {self.anything(depth + 1)}, y: {self.anything(depth + 1)} }}", lambda: f"{{ ...table, {self.pick(['a: 9', '[s]: 1', 'n', 'get z() { return 1; }'])} }}", lambda: f"{{ [{self.pick(STRINGS)}]: {self.anything(depth + 1)}, 1: 2 }}",
            lambda: f"Object.fromEntries([['p', {self.anything(depth + 1)}]])", lambda: f"Object.assign({{}}, {self.object(depth + 1)}, {{ q: 1 }})", lambda: f"new Map([[{self.anything(depth + 1)}, {self.anything(depth + 1)}]])", lambda: f"new Set({self.array(depth + 1)})",
            lambda: f"structuredClone({self.pick(['table', 'items', '{ d: [1, { e: 2 }] }'])})", lambda: f"JSON.parse({self.pick(TEXTS)})", lambda: f"Object.freeze({{ z: {self.anything(depth + 1)} }})",
            lambda: f"Object.entries({self.pick(['table', 'items'])}).map(([k, v]) => k + v)", lambda: f"[1, 2, 3, 4].reduce((a, x) => ({{ ...a, [x]: x * x }}), {{}})",
        ]
        return self.pick(kinds)()

    def anything(self, depth=0):
        return self.weighted([(4, self.number), (4, self.string), (4, self.array), (4, self.object), (1, lambda _: self.pick(OTHERS))])(depth)

    # ------------------------------------------------------------------------------------------------------- pieces

    def name(self, start):
        self.names += 1
        return f"{start}{self.names}"

    def safely(self, body, *rest):
        self.block("try {", body, *rest)
        self.block("} catch (e) {", self.line, f"console.log('{self.label()}', e.name, e.message);", tail="}")

    def show(self):
        self.safely(self.line, f"console.log('{self.label()}', {self.anything()});")

    def show_many(self):
        self.safely(self.line, f"console.log({self.pick([repr('%s is %d and %o'), repr('%i%%'), repr('%j'), self.string()])}, {self.anything()}, {self.anything()});".replace("%o", "%s"))

    def function(self):
        name = self.name("f")
        signature, names, call = self.pick([
            ("a, b = 2, ...rest", "a, b, rest", ["1", "1, 5", "1, undefined, 3, 4", "", "...items"]), ("{ a, b: { c = 1 } = {}, ...others } = {}", "a, c, others", ["{ a: 1 }", "table", "", "{ b: { c: 5 }, z: 1 }", "null"]),
            ("[x, , y = 3, ...z]", "x, y, z", ["items", "'abcd'", "[]", "new Set([1])", "5"]), ("a, b = a + 1", "a, b", ["1", "1, 2", "'x'"]), ("", "arguments.length", ["1, 2", ""]),
        ])
        self.block(f"function {name}({signature}) {{", self.line, f"return [{names}];", tail="}")
        for _ in range(2):
            self.safely(self.line, f"console.log('{self.label()}', {name}({self.pick(call)}), {name}.length, {name}.name);")

    def class_(self):
        name, base = self.name("C"), self.name("B")
        extends = self.pick(["", "", f" extends {base}", " extends Array", " extends Error", " extends Map"])
        if base in extends:
            self.line(f"class {base} {{ constructor(x) {{ this.base = x; }} hello() {{ return 'base ' + this.base; }} static make(x) {{ return new this(x); }} get kind() {{ return 'B'; }} }}")

        def body():
            for line in self.random.sample(["x = 1;", "#secret = 42;", "static count = 0;", "y = this.constructor.name;", "get double() { return this.x * 2; }", "set double(v) { this.x = v / 2; }", "hello() { return 'hi ' + this.x; }", "static make(...a) { return new this(...a); }",
                                            "toString() { return `C(${this.x})`; }", "arrow = () => this.x;", "static { this.count = 5; }", "['computed' + 1]() { return 1; }", "toJSON() { return { json: 1 }; }", "get [Symbol.toStringTag]() { return 'Tag'; }",
                                            "valueOf() { return 7; }", "async later() { return 1; }", "static #hidden() { return 1; }"], 7):
                self.line(line)
            if extends and self.chance(0.4):
                self.line("constructor(...a) { super(...a); this.own = a.length; }")

        self.block(f"class {name}{extends} {{", body, tail="}")
        self.line(f"{{")
        self.level += 1
        self.safely(self.line, f"console.log('{self.label()}', new {name}({self.pick(['', '2', repr('a')])}));" if "Error" not in extends else f"console.log('{self.label()}', new {name}('m').message);")
        for use in self.random.sample(["String(o)", "o + 1", "o.double", "o.hello()", f"{name}.make(3) instanceof {name}", f"{name}.count", "[...o]", "o.arrow?.()", "o.computed1()", "JSON.stringify(o)", "Object.keys(o)", "o.x", "`${o}`", "o.kind", f"typeof {name}", f"{name}.name", "o.secret", "'x' in o", "o.hasOwnProperty('x')", "Object.getPrototypeOf(o) === " + name + ".prototype", "o.y", "o.length", "o.constructor.name", "o == 7"], 5):
            self.safely(self.line, f"const o = new {name}(2); console.log('{self.label()}', {use});")
        self.level -= 1
        self.line("}")

    def generator(self):
        name = self.name("g")

        def body():
            self.block("try {", self.line, self.pick(["yield n; yield n + 1;", "const x = yield 1; console.log('got', x);", "yield* [1, 2]; yield* 'ab';", "for (let i = 0; i < n; i++) yield i;", "if (n > 2) return 'early'; yield 0;"]))
            self.block("} finally {", self.line, f"console.log('{self.label()}');", tail="}")

        self.block(f"function* {name}(n) {{", body, tail="}")
        it = self.name("it")
        self.line(f"const {it} = {name}({self.between(1, 3)});")
        for _ in range(self.between(1, 3)):
            self.safely(self.line, f"console.log('{self.label()}', {self.pick([f'{it}.next()', f'{it}.next(5)', f'[...{it}]', f'{it}.return(9)', f'{it}.throw(new Error(`in`))', f'Array.from({name}(2))', f'Math.max(...{name}(2))', f'{it}[Symbol.iterator]() === {it}', f'(([a, b]) => [a, b])({name}(3))'])});")

    def errors(self):
        self.safely(self.line, self.pick(["null.x;", "undefined.foo();", "missing;", "const c = 1; c = 2;", "items.nope();", "(1)();", "new (class { #p; static t(o) { return o.#p; } }).t({});", "throw new TypeError('t', { cause: 'c' });", "JSON.parse('{');", "[].reduce((a, b) => a);", "'x'.repeat(-1);", "new Array(-1);", "(5).toFixed(101);", "null[Symbol.iterator];", "const [a] = null;", "const { b } = undefined;", "for (const q of 5) {}", "new 5;", "Symbol() + '';", "class Q extends null {}; new Q();", "let t = t;", "decodeURIComponent('%');", "table.b.c.d;", "table.x.y;", "super_();", "[...undefined];", "Object.defineProperty(1, 'a', {});", "x.y = 1;", "table();", "items[0]();", "table.a();", "(void 0)?.x.y; console.log('fine');", "Object.freeze(items).x = 1; console.log(items.x);"]))

    def statement(self):
        label = self.label()
        self.safely(self.line, self.pick([
            f"for (const x in {self.object()}) console.log('{label}', x);", f"for (const x of {self.array()}) console.log('{label}', x);", f"for (let i = 0, j = 5; i < j; i += 2, j--) console.log('{label}', i, j);",
            f"switch ({self.anything()}) {{ case 1: console.log('{label}a'); case 'a': console.log('{label}b'); break; default: console.log('{label}c'); }}", f"outer: for (const a of [1, 2]) for (const b of [1, 2]) {{ if (b === 2) continue outer; console.log('{label}', a, b); }}",
            f"let v = {self.anything()}; v {self.pick(['+=', '-=', '*=', '??=', '||=', '&&=', '**=', '%='])} {self.anything(1)}; console.log('{label}', v);", f"let i = 0; do {{ i++; }} while (i < 3); console.log('{label}', i++ + ++i, i);",
            f"const {{ a, ...rest }} = {self.object()}; console.log('{label}', a, rest);", f"const [p = 1, q, ...r] = {self.array()}; console.log('{label}', p, q, r);", f"console.log('{label}', [1, 2, 3].map((x, i, all) => x * i + all.length), (() => ({{ a: 1 }}))());",
            f"var h = []; for (var i = 0; i < 2; i++) h.push(() => i); for (let j = 0; j < 2; j++) h.push(() => j); console.log('{label}', h.map(f => f()));", f"console.log('{label}', table?.b?.[0], table.q?.r.s, table.c ?? 'd', delete table.zz, void 0, (1, 2));",
            f"console.table({self.pick(['[1, 2]', '[{ a: 1, b: 2 }, { a: 3 }]', 'items'])});", f"console.group('{label}'); console.log({self.anything()}); console.groupEnd();", f"console.log('{label}', new Error('shown').message, `${{[1, [2, 3]]}} ${{{{}}}}`);",
            f"console.log('{label}', [10, 9, 1].sort(), [undefined, 3, null].sort(), ['b', , 'a'].sort());", f"console.log('{label}', {self.object()}, {{ deep: {{ deeper: {{ deepest: {{ hidden: 1 }} }} }} }});", f"console.log('{label}', Array.from({{ length: 120 }}, (_, i) => i));", f"console.log('{label}', 'x'.repeat(90), ['y'.repeat(40), 'z'.repeat(40)]);",
        ]))


PIECES = [(14, Program.show), (3, Program.show_many), (3, Program.function), (3, Program.class_), (2, Program.generator), (3, Program.errors), (5, Program.statement)]
