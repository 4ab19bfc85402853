"""Random JavaScript programs over promises, async functions, generators and timers: everything whose order or time is the
platform's to decide."""

from author import Author

DELAYS = ["0", "0", "0", "1", "1", "2", "3", "4", "5", "5", "10", "10", "10", "15", "20", "undefined", "-5", "2.7"]
VALUES = ["1", "null", "'v'", "undefined", "[1, 2]", "{ a: 1 }", "n", "n + 1", "true"]
COMBINATORS = ["all", "allSettled", "race", "any"]

HELPERS = """
const delay = (ms, value) => new Promise(resolve => setTimeout(resolve, ms, value));
const fail = (ms, why) => new Promise((_, reject) => setTimeout(() => reject(new Error(why)), ms));
const show = value =>
    value instanceof AggregateError ? [value.message, ...value.errors.map(show)]
    : value instanceof Error ? `${value.name}: ${value.message}`
    : Array.isArray(value) ? value.map(show)
    : value?.status === 'rejected' ? ['rejected', show(value.reason)]
    : value;
const busy = ms => {
    const end = performance.now() + ms;
    while (performance.now() < end) {}
};
class Thenable {
    constructor(name, ms) {
        this.name = name;
        this.ms = ms;
    }
    then(resolve, reject) {
        console.log('then of', this.name);
        if (this.ms < 0) reject(new Error(this.name));
        else if (this.ms === 0) resolve(this.name);
        else setTimeout(resolve, this.ms, this.name);
    }
}
class Task extends Promise {}
""".strip().splitlines()


class Program(Author):
    def __init__(self, seed):
        super().__init__(seed)
        self.functions = []
        self.generators = []
        self.plain_generators = []
        self.depth = 0
        self.loops = 0
        # Whether `await` and `yield` may stand here.
        self.is_async = False
        self.is_generator = False
        self.in_function = False
        # Variables that surely hold a promise, and those that hold a timer.
        self.promises = []
        self.timers = []
        self.write()

    # ------------------------------------------------------------------------------------------------------ program

    def write(self):
        for line in HELPERS:
            self.line(line)
        self.more_helpers()
        for number in range(self.between(0, 2)):
            self.function(f"async function* gen{number}(n) {{", self.body_of_generator, True)
            self.generators.append(f"gen{number}")
        for number in range(self.between(0, 1)):
            self.function(f"function* plain{number}(n) {{", self.body_of_generator, False)
            self.plain_generators.append(f"plain{number}")
        for number in range(self.between(1, 4)):
            self.function(f"async function f{number}(n) {{", self.body, True)
            self.functions.append(f"f{number}")
        self.line("let n = 2;")
        self.is_async, self.is_generator = self.chance(0.15), False
        if self.is_async:
            # Only this makes it a module for certain: `await (x)` may be a call in a script.
            self.line("await null;")
        self.statements(2, 6)
        self.is_async = False
        self.function("async function main(n) {", self.body, True)
        ends = ["main(2).then(v => console.log('main is over', show(v)), e => console.log('main failed', show(e)));", "main(3);",
                "main(1).finally(() => console.log('over'));", "main(2).catch(e => console.log(show(e)));"]
        self.line(self.pick(ends))
        if self.chance(0.4):
            self.statements(1, 3)
        self.line("console.log('the script is over');")

    def more_helpers(self):
        """For kinds of programs that need more than these."""

    def function(self, head, body, is_async):
        saved = self.depth, self.loops, self.is_async, self.promises, self.timers
        self.depth, self.loops, self.is_async, self.promises, self.timers = 0, 0, is_async, [], []
        self.in_function = True
        self.block(head, body, tail="}")
        self.in_function = False
        self.depth, self.loops, self.is_async, self.promises, self.timers = saved

    def body(self):
        self.statements(1, 6)
        if self.chance(0.7):
            self.line(f"return {self.pick([self.value, self.promise, self.awaited])()};")

    def body_of_generator(self):
        self.is_generator = True
        for _ in range(self.between(1, 3)):
            self.pick([self.yield_, self.yield_, self.yield_safely, self.statement])()
        self.line(f"yield {self.value()};")
        self.is_generator = False

    def yield_(self):
        values = [self.value, self.promise] if self.is_async else [self.value]
        yields = f"yield {self.pick(values)()}"
        if self.chance(0.2) and (self.plain_generators or (self.is_async and self.generators)):
            yields = f"yield* {self.pick(self.plain_generators or self.generators)}({self.below(3)})"
        self.line(self.pick([f"{yields};", f"console.log('{self.label()}', {yields});"]))

    def yield_safely(self):
        self.block("try {", self.yield_)
        if self.chance(0.3):
            self.block("} catch (e) {", self.report)
        self.block("} finally {", self.cleanup, tail="}")

    def cleanup(self):
        self.print()
        if self.is_async and self.chance(0.6):
            self.line(f"await {self.awaitable()};")
            self.print()

    # -------------------------------------------------------------------------------------------------- expressions

    def value(self):
        return self.pick(VALUES)

    def delay(self):
        return self.pick(DELAYS)

    def awaited(self):
        return f"await {self.awaitable()}" if self.is_async else self.value()

    def awaitable(self):
        return self.value() if self.chance(0.15) else self.promise()

    def promise(self, depth=0):
        if self.promises and self.chance(0.25):
            return self.pick(self.promises)
        makers = [self.delayed, self.delayed, self.settled, self.failing, self.called, self.called]
        if depth < 2:
            makers += [self.chained, self.chained, self.combined, self.constructed, self.thenable, self.immediate, self.next_of]
        return self.pick(makers)(depth + 1)

    def delayed(self, _):
        return f"delay({self.delay()}, {self.value()})"

    def settled(self, depth):
        what = self.promise(depth) if depth < 3 and self.chance(0.2) else self.value()
        return f"{self.pick(['Promise', 'Promise', 'Promise', 'Task'])}.resolve({what})"

    def failing(self, _):
        label = self.label()
        return self.pick([f"Promise.reject(new Error('{label}'))", f"fail({self.delay()}, '{label}')", f"fail({self.delay()}, '{label}')"])

    def called(self, depth):
        if not self.functions:
            return self.delayed(depth)
        return f"{self.pick(self.functions)}({self.below(4)})"

    def result(self, depth):
        return self.promise(depth) if depth < 3 and self.chance(0.4) else self.value()

    def chained(self, depth):
        start, label = self.promise(depth), self.label()
        handler = f"x => {{ console.log('{label}', show(x)); return {self.result(depth)}; }}"
        thrower = f"x => {{ console.log('{label}', show(x)); throw new Error('{label}'); }}"
        finisher = f"() => {{ console.log('{label}'); {self.pick(['', 'return 1;', 'return delay(1);', 'throw new TypeError(`f`);'])} }}"
        return start + self.pick([
            f".then({handler})", f".then({handler})", f".catch({handler})", f".catch({handler})", f".finally({finisher})",
            f".then({thrower})", f".then({handler}, {handler})", ".then()", ".then(1, undefined)", f".then(undefined, {handler})",
        ])

    def combined(self, depth):
        parts = [self.pick([self.promise, self.promise, lambda _: self.value()])(depth) for _ in range(self.between(0 if self.chance(0.1) else 1, 3))]
        return f"Promise.{self.pick(COMBINATORS)}([{', '.join(parts)}])"

    def constructed(self, depth):
        label = self.label()
        body = self.pick([
            f"resolve({self.result(depth)});", f"setTimeout(() => {{ console.log('{label}'); resolve({self.value()}); }}, {self.delay()});",
            f"setTimeout(reject, {self.delay()}, new Error('{label}'));", f"resolve({self.promise(depth)}); reject(1);",
            f"throw new Error('{label}');", f"queueMicrotask(() => resolve({self.value()}));", f"resolve(1); throw new Error('{label}');",
            f"reject(new RangeError('{label}')); resolve(1);", "resolve(new Thenable('inner', 0));",
        ])
        return f"new {self.pick(['Promise', 'Promise', 'Task'])}((resolve, reject) => {{ {body} }})"

    def thenable(self, _):
        ms = self.pick(["0", "0", "3", "-1"])
        made = f"new Thenable('{self.label()}', {ms})"
        return self.pick([f"Promise.resolve({made})", f"Promise.resolve().then(() => {made})", f"Promise.all([{made}])"])

    def immediate(self, depth):
        head = self.pick(["", f"await {self.promise(depth)}; ", f"console.log('{self.label()}'); "])
        return f"(async () => {{ {head}return {self.result(depth)}; }})()"

    def next_of(self, depth):
        if not self.generators:
            return self.delayed(depth)
        return f"{self.pick(self.generators)}(1).{self.pick(['next()', 'next()', 'return(7)', 'throw(new Error(`thrown`))'])}"

    # --------------------------------------------------------------------------------------------------- statements

    def statements(self, least, most):
        saved = list(self.promises), list(self.timers)
        self.depth += 1
        for _ in range(self.between(least, most)):
            self.statement()
        self.depth -= 1
        self.promises, self.timers = saved

    def statement(self):
        table = self.blocks if self.depth <= 3 and self.chance(0.4) else self.simple
        act, needs_async = self.weighted(table)
        if needs_async and not self.is_async:
            act = Program.print
        act(self)

    def inner(self, least=1, most=3):
        self.statements(least, most)

    def callback(self, least=1, most=2):
        """The body of a function that is called later."""
        self.later(False, least, most)

    def callback_async(self):
        self.later(True, 1, 3)

    def later(self, is_async, least, most):
        saved = self.loops, self.is_async, self.is_generator, self.in_function
        self.loops, self.is_async, self.is_generator, self.in_function = 0, is_async, False, True
        self.statements(least, most)
        self.loops, self.is_async, self.is_generator, self.in_function = saved

    def variable(self):
        self.labels += 1
        return f"v{self.labels}"

    def print(self):
        self.line(f"console.log('{self.label()}');")

    def print_time(self):
        self.line(f"console.log('{self.label()}', performance.now());")

    def report(self):
        self.line(f"console.log('{self.label()}', show(e));")

    def print_awaited(self):
        self.line(f"console.log('{self.label()}', show(await {self.awaitable()}));")

    def await_bare(self):
        self.line(f"await {self.awaitable()};")

    def start(self):
        self.line(f"{self.promise()};")

    def keep(self):
        name = self.variable()
        self.line(f"const {name} = {self.promise()};")
        self.promises.append(name)

    def keep_pending(self):
        name = self.variable()
        self.line(f"let {name}r;")
        self.line(f"const {name} = new Promise(resolve => {name}r = resolve);")
        self.line(f"setTimeout({name}r, {self.delay()}, {self.pick([self.value, self.promise])()});")
        self.promises.append(name)

    def microtask(self):
        self.line(f"queueMicrotask(() => console.log('{self.label()}'));")

    def busy(self):
        self.line(f"busy({self.between(1, 8)});")

    def raise_(self):
        error = self.pick([f"new Error('{self.label()}')", f"new TypeError('{self.label()}')", "'text'", f"new RangeError('{self.label()}')"])
        if self.chance(0.3):
            self.line(f"throw {error};")
        else:
            self.line(f"if (n {self.pick(['> 1', '=== 2', '< 1', '% 2'])}) throw {error};")

    def leave_early(self):
        if self.loops and self.chance(0.6):
            self.line(f"if (i === {self.below(2)}) {self.pick(['break', 'continue'])};")
        elif self.in_function:
            self.line(f"if (n {self.pick(['> 2', '=== 1', '=== 3'])}) return {self.pick([self.value, self.promise])()};")

    def clear(self):
        if self.timers:
            self.line(f"{self.pick(['clearTimeout', 'clearTimeout', 'clearInterval'])}({self.pick(self.timers)});")

    # ------------------------------------------------------------------------------------------------------- blocks

    def try_(self):
        self.block("try {", self.inner)
        how = self.below(3)
        if how != 1:
            self.block("} catch (e) {", self.handler)
        if how != 0:
            self.block("} finally {", self.inner, 1, 2)
        self.line("}")

    def handler(self):
        self.report()
        if self.chance(0.4):
            self.inner(1, 2)
        if self.chance(0.2):
            self.line(self.pick(["throw e;", "throw new Error('again', { cause: e });"]))

    def timer(self):
        keeps = self.chance(0.4)
        name = self.variable()
        self.block((f"const {name} = " if keeps else "") + "setTimeout(() => {", self.callback, tail=f"}}, {self.delay()});")
        if keeps:
            self.timers.append(name)

    def timer_async(self):
        self.block("setTimeout(async () => {", self.callback_async, tail=f"}}, {self.delay()});")

    def interval(self):
        name = self.variable()

        def body():
            self.line(f"console.log('{self.label()}', {name}n);")
            if self.chance(0.3):
                self.callback(1, 1)
            self.line(f"if (++{name}n === {self.between(1, 7)}) clearInterval({name});")

        self.line(f"let {name}n = 0;")
        self.block(f"const {name} = setInterval(() => {{", body, tail=f"}}, {self.delay()});")
        self.timers.append(name)

    def chain_of_timers(self):
        name = self.variable()

        def body():
            self.line(f"console.log('{self.label()}', n);")
            self.line(f"if (n < {self.between(2, 8)}) setTimeout({name}, {self.pick(['0', '1', '2', '5'])}, n + 1);")

        self.block(f"const {name} = n => {{", body, tail="};")
        self.line(f"{name}(0);")

    def then(self):
        self.block(f"{self.promise()}.then(x => {{", self.callback, tail="});")

    def then_both(self):
        self.block(f"{self.promise()}.then(x => {{", self.callback)
        self.block("}, e => {", self.handler_later, tail=f"}}).{self.pick(['finally', 'then'])}(() => console.log('{self.label()}'));")

    def handler_later(self):
        self.report()
        self.callback(1, 1)

    def late_handler(self):
        name = self.variable()
        self.line(f"const {name} = {self.failing(0)};")
        self.line(f"setTimeout(() => {name}.catch(e => console.log('{self.label()}', show(e))), {self.delay()});")

    def microtask_block(self):
        self.block("queueMicrotask(() => {", self.callback, tail="});")

    def immediate_block(self):
        self.block("(async () => {", self.callback_async, tail=f"}})().catch(e => console.log('{self.label()}', show(e)));")

    def loop(self):
        self.loops += 1
        self.block(f"for (let i = 0; i < {self.between(1, 3)}; i++) {{", self.inner, tail="}")
        self.loops -= 1

    def loop_await(self):
        self.loops += 1
        if self.generators and not self.is_generator and self.chance(0.7):
            things = f"{self.pick(self.generators)}(n)"
        elif self.plain_generators and not self.is_generator and self.chance(0.5):
            things = f"{self.pick(self.plain_generators)}(n)"
        else:
            things = f"[{self.promise(2)}, {self.value()}, {self.promise(2)}]"

        def body():
            self.line(f"console.log('{self.label()}', show(i));")
            self.inner(1, 2)

        self.block(f"for await (const i of {things}) {{", body, tail="}")
        self.loops -= 1

    def map_async(self):
        self.block(f"const {self.variable()} = await Promise.{self.pick(COMBINATORS)}([3, 1, 2].map(async n => {{", self.callback_async, tail="}));")

    def branch(self):
        self.block(f"if (n {self.pick(['> 1', '=== 2', '% 2'])}) {{", self.inner)
        if self.chance(0.4):
            self.block("} else {", self.inner)
        self.line("}")


# What may be written, how often, and whether only where `await` may stand.
Program.simple = [
    (8, (Program.print, False)), (2, (Program.print_time, False)), (9, (Program.print_awaited, True)), (6, (Program.await_bare, True)),
    (3, (Program.start, False)), (4, (Program.keep, False)), (2, (Program.keep_pending, False)), (3, (Program.microtask, False)),
    (0.5, (Program.busy, False)), (1.5, (Program.raise_, False)), (2, (Program.leave_early, False)), (1.5, (Program.clear, False)),
]
Program.blocks = [
    (8, (Program.try_, False)), (5, (Program.timer, False)), (2, (Program.timer_async, False)), (2, (Program.interval, False)),
    (2, (Program.chain_of_timers, False)), (4, (Program.then, False)), (4, (Program.then_both, False)), (2, (Program.late_handler, False)),
    (2, (Program.microtask_block, False)), (4, (Program.immediate_block, False)), (3, (Program.loop, False)), (4, (Program.loop_await, True)),
    (3, (Program.map_async, True)), (2, (Program.branch, False)),
]
