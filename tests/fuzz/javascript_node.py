"""Random programs for Node's own loop: its phases, `process.nextTick`, `setImmediate` and timers beside promises."""

import javascript_order


class Program(javascript_order.Program):
    def more_helpers(self):
        # A program that names these runs under Node's loop.
        self.line("process.nextTick(() => console.log('first tick'));")

    def next_tick(self):
        self.line(f"process.nextTick({self.pick(['', 'x => '])}{self.pick(['console.log', f'x => console.log(x)', f'() => console.log(1)'])}, '{self.label()}');".replace("x => x => ", "x => ").replace("x => ()", "()").replace("x => console.log,", "console.log,"))

    def immediate(self, depth):
        return self.pick([super().immediate(depth), f"new Promise(resolve => setImmediate(resolve, {self.value()}))", f"new Promise(resolve => process.nextTick(resolve, {self.value()}))"])

    def tick_block(self):
        self.block("process.nextTick(() => {", self.callback, tail="});")

    def immediate_task(self):
        name = self.variable()
        keeps = self.chance(0.2)
        self.block((f"const {name} = " if keeps else "") + "setImmediate(() => {", self.callback, tail="});")
        if keeps:
            self.line(f"clearImmediate({name});" if self.chance(0.5) else f"console.log(typeof {name});")

    def unref(self):
        if self.timers:
            self.line(f"{self.pick(self.timers)}.{self.pick(['unref()', 'ref()', 'hasRef()'])};")


# Without polling: the recorder's clock for Node's loop shows a microsecond more where it is looked at again afterwards.
QUIET = [row for row in javascript_order.Program.simple if row[1][0] is not javascript_order.Program.busy]
Program.simple = QUIET + [(6, (Program.next_tick, False)), (1, (Program.unref, False))]
Program.blocks = javascript_order.Program.blocks + [(6, (Program.tick_block, False)), (7, (Program.immediate_task, False))]
