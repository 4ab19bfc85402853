"""Random asyncio programs as `python_order` writes them, with what surrounds asyncio: groups of exceptions, async generators
driven by hand, context variables, context managers of `contextlib`, threads, objects with the protocols of their own."""

import python_order

# No two of these sum up to another one, so that threads are never ready at one instant: which of them is first CPython leaves open.
THREAD_DELAYS = ["0.00131", "0.00277", "0.00419", "0.00733", "0.01153"]

HELPERS = """
var = contextvars.ContextVar('var', default=0)
class Countdown:
    def __init__(self, n, delay=0):
        self.n, self.delay = n, delay
    def __aiter__(self):
        return self
    async def __anext__(self):
        await asyncio.sleep(self.delay)
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n
class Waits:
    def __init__(self, n):
        self.n = n
    def __await__(self):
        print('await begins', self.n)
        try:
            yield from asyncio.sleep(0.003 * self.n).__await__()
        finally:
            print('await ends', self.n)
        return self.n
@contextlib.asynccontextmanager
async def managed(name, swallow=()):
    print('open', name)
    try:
        yield name
    except swallow as e:
        print('swallowed', name, repr(e))
    finally:
        await asyncio.sleep(0.001)
        print('close', name)
def work(name, seconds):
    print('work', name, var.get())
    time.sleep(seconds)
    if seconds == 0.00419:
        raise OSError(name)
    return name
def tells(loop, name, seconds):
    time.sleep(seconds)
    loop.call_soon_threadsafe(call, name)
    return name
""".strip().splitlines()


class Program(python_order.Program):
    def more_helpers(self):
        self.lines[1:1] = ["import contextlib", "import contextvars"]
        for line in HELPERS:
            self.line(line)
        self.line("")

    def share(self):
        text = self.text()
        used = [f"{name} = {value}" for name, value in python_order.SHARED.items() if python_order.re.search(rf"\b{name}\b", text)]
        at = self.lines.index("tasks = []") + 1
        self.lines[at:at] = [*used, ""]

    def thread_delay(self):
        return self.pick(THREAD_DELAYS)

    def awaitable(self):
        kind = self.below(14)
        if kind == 0:
            return f"Waits({self.below(4)})"
        if kind == 1:
            return f"asyncio.to_thread(work, '{self.label()}', {self.thread_delay()})"
        if kind == 2 and self.generators:
            return f"anext({self.pick(self.generators)}(n), 'none')"
        return super().awaitable()

    # --------------------------------------------------------------------------------------------------- statements

    def use_variable(self):
        self.line(self.pick([
            f"var.set({self.pick(['n', '5', 'var.get() + 1'])})", f"print('{self.label()}', var.get())", f"print('{self.label()}', var.get())",
            f"contextvars.copy_context().run(lambda: (var.set(9), print('{self.label()}', var.get())))",
            f"asyncio.get_running_loop().call_soon(lambda: print('{self.label()}', var.get()))",
            f"tasks.append(asyncio.create_task({self.coroutine()}, context=contextvars.copy_context()))",
        ]))

    def drive(self):
        """An async generator by hand."""
        if not self.generators:
            return self.use_variable()
        name = self.variable()
        self.line(f"{name} = {self.pick(self.generators)}({self.below(4)})")
        for _ in range(self.between(1, 4)):
            act = self.pick([f"await {name}.__anext__()", f"await anext({name}, 'over')", f"await {name}.asend(None)", f"await {name}.asend({self.value()})",
                             f"await {name}.athrow({self.pick(python_order.ERRORS)}('{self.label()}'))", f"await {name}.aclose()", f"[x async for x in {name}]"])
            if self.chance(0.6):
                def safe():
                    self.line(f"print('{self.label()}', {act})")
                self.block("try:", safe)
                self.block(f"except {self.pick(['StopAsyncIteration', 'Exception', 'BaseException'])} as e:", self.report)
            else:
                self.line(f"print('{self.label()}', {act})")

    def use_thread(self):
        label = self.label()
        how = self.below(4)
        if how == 0:
            self.line(f"tasks.append(asyncio.get_running_loop().run_in_executor(None, work, '{label}', {self.thread_delay()}))")
        elif how == 1:
            self.line(f"tasks.append(asyncio.create_task(asyncio.to_thread(tells, asyncio.get_running_loop(), '{label}', {self.thread_delay()})))")
        elif how == 2:
            self.line(f"print('{label}', await asyncio.to_thread(tells, asyncio.get_running_loop(), '{label}', {self.thread_delay()}))")
        else:
            self.line(f"print('{label}', await asyncio.wait_for(asyncio.to_thread(work, '{label}', {self.thread_delay()}), {self.pick(['0.00611', '0.05', '0.00099'])}))")

    def raise_group(self):
        def group(depth):
            parts = [f"{self.pick(['ValueError', 'KeyError', 'OSError', 'TypeError'])}('{self.label()}')" for _ in range(self.between(1, 3))]
            if depth < 2 and self.chance(0.4):
                parts.append(group(depth + 1))
            return f"ExceptionGroup('{self.label()}', [{', '.join(parts)}])"

        self.line(f"raise {group(0)}" if self.chance(0.3) else f"if n {self.pick(['> 1', '== 2', '% 2'])}: raise {group(0)}")

    # ------------------------------------------------------------------------------------------------------- blocks

    def try_group(self):
        """`except*` in every form."""
        if self.loops:
            return self.try_()
        self.block("try:", self.pick([self.raise_group, self.inner, self.group_with_timeout]))

        def caught():
            self.line(f"print('{self.label()}', repr(e), [repr(x) for x in e.exceptions])")
            if self.chance(0.2):
                self.line(self.pick(["raise", "raise KeyError('other')", "raise RuntimeError('again') from e", "print(e.split(ValueError))", "print(e.subgroup(lambda x: isinstance(x, LookupError)))"]))

        for kind in self.random.sample(["ValueError", "KeyError", "(OSError, TypeError)", "Exception", "LookupError", "TimeoutError"], self.between(1, 3)):
            self.block(f"except* {kind} as e:", caught)
        if self.chance(0.2):
            self.block("else:", self.print)
        if self.chance(0.3):
            self.block("finally:", self.print)

    def group_with_timeout(self):
        def inside():
            for _ in range(self.between(1, 3)):
                self.line(f"group.create_task({self.coroutine()})")
            self.inner(1, 2)

        def whole():
            self.block("async with asyncio.TaskGroup() as group:", inside)

        saved, self.futures = self.futures, []
        if self.chance(0.5):
            self.block(f"async with asyncio.timeout({self.pick(python_order.LIMITS)}):", whole)
        else:
            self.block("async with asyncio.TaskGroup() as group:", lambda: self.block(f"async with asyncio.timeout({self.pick(python_order.LIMITS)}):", inside))
        self.futures = saved

    def with_managed(self):
        swallow = self.pick(["", "", ", ValueError", ", (LookupError, TimeoutError)", ", asyncio.CancelledError"])
        self.block(f"async with managed('{self.label()}'{swallow}) as name:", self.inner)

    def with_stack(self):
        def body():
            for _ in range(self.between(1, 3)):
                self.line(self.pick([
                    f"await stack_.enter_async_context(managed('{self.label()}'))", f"stack_.callback(print, '{self.label()}')",
                    f"stack_.push_async_callback(asyncio.sleep, {self.delay()})", f"stack_.enter_context(contextlib.suppress(KeyError, OSError))",
                    f"await stack_.enter_async_context(Manager('{self.label()}'))",
                ]))
            self.inner(1, 2)

        self.block("async with contextlib.AsyncExitStack() as stack_:", body)

    def with_closing(self):
        if not self.generators or self.in_generator:
            return self.with_managed()

        def loop():
            self.line(f"print('{self.label()}', i)")
            self.inner(1, 2)

        def body():
            self.loops += 1
            self.block("async for i in closing:", loop)
            self.loops -= 1

        self.block(f"async with contextlib.aclosing({self.pick(self.generators)}(2)) as closing:", body)

    def loop_countdown(self):
        self.loops += 1

        def body():
            self.line(f"print('{self.label()}', i)")
            self.inner(1, 2)

        self.block(f"async for i in Countdown({self.between(1, 3)}, {self.delay()}):", body)
        self.loops -= 1
        if self.chance(0.3):
            self.block("else:", self.print)

    def shielded(self):
        name = self.variable()
        self.line(f"{name} = asyncio.create_task({self.coroutine()})")
        self.futures.append(name)

        def body():
            self.line(f"print('{self.label()}', await asyncio.wait_for(asyncio.shield({name}), {self.pick(python_order.LIMITS)}))")

        self.block("try:", body)

        def after():
            self.report()
            self.line(f"print('{self.label()}', {name}.done(), await {name})")

        self.block(f"except {self.pick(['TimeoutError', 'asyncio.CancelledError', 'Exception'])} as e:", after)

    def suppressed(self):
        self.block(f"with contextlib.suppress({self.pick(['ValueError', 'LookupError, TimeoutError', 'asyncio.CancelledError', 'Exception'])}):", self.inner)


Program.simple = python_order.Program.simple + [
    (5, Program.use_variable), (6, Program.drive), (4, Program.use_thread), (1.5, Program.raise_group),
]
Program.blocks = python_order.Program.blocks + [
    (7, Program.try_group), (5, Program.group_with_timeout), (5, Program.with_managed), (3, Program.with_stack), (4, Program.with_closing),
    (3, Program.loop_countdown), (4, Program.shielded), (2, Program.suppressed),
]
