"""Random JavaScript programs as `javascript_order` writes them, with more of the language around promises: async generators
driven by hand, thenables with getters, iterables of the program's own, classes with fields, signals that abort, destructuring
with defaults, labelled loops."""

import javascript_order

HELPERS = """
const log = (label, value) => (console.log(label, show(value)), value);
const abortable = (ms, signal) => new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(resolve, ms, 'waited');
    signal.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
});
const counted = (n, more = {}) => ({
    at: 0,
    [Symbol.asyncIterator]() { return this; },
    next() { return this.at < n ? delay(this.at, { value: this.at++, done: false }) : Promise.resolve({ value: undefined, done: true }); },
    ...more,
});
const sync = (...values) => ({
    [Symbol.iterator]() { let at = 0; return { next: () => ({ value: values[at], done: at++ >= values.length }), return: value => (console.log('closed'), { value, done: true }) }; },
});
class Account {
    #total = 1;
    history = [];
    static made = 0;
    static { Account.made++; }
    get total() { console.log('get total'); return this.#total; }
    set total(value) { console.log('set total'); this.#total = value; }
    async add(n) { const before = this.#total; await null; this.#total = before + n; this.history.push(n); return this; }
    async #secret(n) { await delay(n); return this.#total; }
    reveal = n => this.#secret(n);
    get then() { console.log('get then'); return undefined; }
}
class Savings extends Account {
    rate = super.total;
    async add(n) { try { return await super.add(n * 2); } finally { console.log('added'); } }
}
""".strip().splitlines()


class Program(javascript_order.Program):
    def more_helpers(self):
        for line in HELPERS:
            self.line(line)

    def promise(self, depth=0):
        if self.chance(0.12):
            return self.pick([self.getter, self.signalled, self.account, self.hand])(depth)
        return super().promise(depth)

    def getter(self, _):
        label = self.label()
        made = self.pick([
            f"{{ get then() {{ console.log('{label}'); return resolve => resolve({self.value()}); }} }}", f"{{ get then() {{ throw new Error('{label}'); }} }}",
            f"{{ then(resolve, reject) {{ console.log('{label}'); reject(new Error('{label}')); resolve(1); }} }}", f"{{ then: {self.value()} }}",
            f"{{ then(resolve) {{ resolve(new Thenable('{label}', 0)); throw new Error('late'); }} }}", f"Object.assign(() => 1, {{ then(resolve) {{ resolve('{label}'); }} }})",
        ])
        return self.pick([f"Promise.resolve({made})", f"(async () => {made})()" if made.startswith("Object") else f"(async () => ({made}))()", f"delay({self.delay()}).then(() => ({made}))", f"Promise.all([{made}, 1])", f"new Promise(resolve => resolve({made}))"])

    def signalled(self, _):
        # Not `timeout`: loopscope fires it among the timers of its instant.
        return f"abortable({self.pick(['3', '7', '12'])}, AbortSignal.{self.pick(['abort()', 'abort(new Error(`gone`))', 'any([])'])})"

    def account(self, _):
        return f"new {self.pick(['Account', 'Savings'])}().{self.pick(['add(1)', 'add(2)', 'reveal(1)', 'reveal(0)'])}.then(a => a?.history ?? a)"

    def hand(self, depth):
        if not self.generators:
            return self.delayed(depth)
        return f"{self.pick(self.generators)}(1).{self.pick(['next(1)', f'return({self.value()})', f'return({self.failing(0)})', 'throw(1)'])}"

    # --------------------------------------------------------------------------------------------------- statements

    def drive(self):
        if not self.generators:
            return self.print()
        name = self.variable()
        self.line(f"const {name} = {self.pick(self.generators)}({self.below(4)});")
        for _ in range(self.between(1, 4)):
            act = f"{name}.{self.pick(['next()', 'next(5)', f'return({self.value()})', f'throw(new Error(`{self.label()}`))', f'return({self.promise(2)})'])}"
            label = self.label()
            if self.is_async and self.chance(0.5):
                self.line(f"try {{ console.log('{label}', await {act}); }} catch (e) {{ console.log('{label}', show(e)); }}")
            else:
                self.line(f"{act}.then(x => console.log('{label}', x), e => console.log('{label}', show(e)));")

    def destructure(self):
        label = self.label()
        self.line(self.pick([
            f"const {{ a: {{ b = log('{label}', 1) }} = {{}}, ...{label}rest }} = {{ c: 2 }}; console.log(b, {label}rest);", f"const [{label}x = log('{label}', 1), , ...{label}y] = sync(undefined, 2, 3, 4); console.log({label}x, {label}y);",
            f"const [{label}p = {'await ' + self.promise(2) if self.is_async else '1'}] = sync(undefined, 1); console.log('{label}', show({label}p));", f"(({{ a = log('{label}', 'd'), b = a }} = {{}}, ...rest) => console.log(a, b, rest))({self.pick(['', '{ a: 1 }', 'undefined, 2', '{ b: null }'])});",
        ]).replace("b = log", f"b: {label}b = log").replace("console.log(b,", f"console.log({label}b,"))

    def use_account(self):
        name = self.variable()
        self.line(f"const {name} = new {self.pick(['Account', 'Savings'])}();")
        for _ in range(self.between(1, 3)):
            self.line(self.pick([f"{name}.add(1);", f"{name}.total += 2;", f"console.log('{self.label()}', {name}.total, {name}.history);", f"{name}.reveal(1).then(x => console.log('{self.label()}', x));", f"console.log({name}?.missing?.[0], Account.made, 'total' in {name}, Object.keys({name}));",
                                 f"Promise.resolve({name}).then(x => console.log('{self.label()}', x === {name}));", f"{'await ' if self.is_async else ''}{name}.add(3);"]))

    def controller(self):
        name = self.variable()
        self.line(f"const {name} = new AbortController();")
        self.line(f"{name}.signal.addEventListener('abort', () => console.log('{self.label()}', show({name}.signal.reason?.name ?? {name}.signal.reason)));")
        self.line(f"abortable({self.pick(['4', '9'])}, {name}.signal).then(x => console.log('{self.label()}', x), e => console.log('{self.label()}', e?.name, e?.message));")
        self.line(self.pick([f"{name}.abort();", f"setTimeout(() => {name}.abort(new Error('{self.label()}')), {self.pick(['2', '6', '13'])});", f"queueMicrotask(() => {name}.abort('why'));", f"console.log({name}.signal.aborted);"]))

    # ------------------------------------------------------------------------------------------------------- blocks

    def loop_labelled(self):
        label = self.label().lower()

        def inner():
            self.line(f"if (j === {self.below(2)}) {self.pick(['break', 'continue'])}{self.pick(['', ' ' + label])};")
            self.inner(1, 2)

        def outer():
            self.line(f"console.log('{label}', i);")
            self.block(f"for (const j of {self.pick(['[0, 1]', 'sync(0, 1, 2)'])}) {{", inner, tail="}")

        self.loops += 1
        self.block(f"{label}: for (const i of {self.pick(['[0, 1]', 'sync(0, 1)', 'sync(5)'])}) {{", outer, tail="}")
        self.loops -= 1

    def loop_over_own(self):
        self.loops += 1

        def body():
            self.line(f"console.log('{self.label()}', show(i));")
            self.inner(1, 2)

        things = self.pick(["counted(3)", "counted(2, { return(v) { console.log('return', v); return Promise.resolve({ value: v, done: true }); } })", f"sync(1, {self.promise(2)}, 3)", f"sync({self.promise(2)})",
                            "counted(2, { return() { return 1; } })", "counted(1, { next() { return { get done() { console.log('done?'); return this.n > 1; }, n: this.at++, value: delay(1) }; } })"])
        self.block(f"for await (const i of {things}) {{", body, tail="}")
        self.loops -= 1

    def switch(self):
        def body():
            for case in ("case 1:", "case 2:", "default:"):
                self.line(case)
                self.level += 1
                self.inner(1, 1)
                if self.chance(0.5):
                    self.line("break;")
                self.level -= 1

        # A scope of its own, as cases share one.
        self.block("{", lambda: self.block(f"switch ({self.pick(['n', 'n % 2', '1'])}) {{", body, tail="}"), tail="}")

    def finally_with_return(self):
        if not self.in_function:
            return self.try_()
        self.block("try {", self.inner)
        self.block("} finally {", self.line, f"if (n {self.pick(['> 2', '=== 1'])}) return {self.value()};", tail="}")


Program.simple = javascript_order.Program.simple + [
    (6, (Program.drive, False)), (3, (Program.destructure, False)), (4, (Program.use_account, False)), (3, (Program.controller, False)),
]
Program.blocks = javascript_order.Program.blocks + [
    (4, (Program.loop_labelled, False)), (5, (Program.loop_over_own, True)), (1.5, (Program.finally_with_return, False)),
]
