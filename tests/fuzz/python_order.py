"""Random asyncio programs: everything whose order, time or fate is asyncio's to decide. What is printed never depends on
addresses or on the order of a set, which change from run to run in CPython too."""

import re

from author import Author

DELAYS = ["0", "0", "0.001", "0.001", "0.002", "0.003", "0.005", "0.005", "0.01", "0.01", "0.01", "0.02", "0.05", "0.0005"]
LIMITS = ["0", "0.001", "0.002", "0.003", "0.005", "0.005", "0.01", "0.02", "None", "-1"]
ERRORS = ["ValueError", "KeyError", "RuntimeError", "OSError", "TimeoutError", "ZeroDivisionError", "asyncio.CancelledError"]
CAUGHT = ERRORS + ["Exception", "Exception", "BaseException", "asyncio.TimeoutError", "(ValueError, KeyError)", "LookupError"]

# What programs share, and the line at which it is defined.
SHARED_AT = 4
SHARED = {
    "lock": "asyncio.Lock()",
    "semaphore": "asyncio.Semaphore(2)",
    "bounded": "asyncio.BoundedSemaphore(1)",
    "event": "asyncio.Event()",
    "condition": "asyncio.Condition()",
    "queue": "asyncio.Queue()",
    "narrow": "asyncio.Queue(1)",
    "stack": "asyncio.LifoQueue()",
    "heap": "asyncio.PriorityQueue()",
    "barrier": "asyncio.Barrier(2)",
}


class Program(Author):
    def __init__(self, seed):
        super().__init__(seed)
        self.functions = []
        self.generators = []
        self.depth = 0
        self.loops = 0
        # Variables of the function being written that surely hold a task or a future.
        self.futures = []
        self.in_generator = False
        self.write()

    # ------------------------------------------------------------------------------------------------------ program

    def write(self):
        for text in ("import asyncio", "import time", "", "tasks = []"):
            self.line(text)
        self.helpers()
        self.more_helpers()
        for number in range(self.between(0, 2)):
            self.function(f"async def gen{number}(n):", self.body_of_generator)
            self.generators.append(f"gen{number}")
        for number in range(self.between(1, 4)):
            self.function(f"async def f{number}(n):", self.body, 1, 6)
            self.functions.append(f"f{number}")
        self.function("async def main(n=2):", self.body, 3, 9)
        self.end()
        self.share()

    def share(self):
        """Defines what the program uses, at its top."""
        text = self.text()
        used = [f"{name} = {value}" for name, value in SHARED.items() if re.search(rf"\b{name}\b", text)]
        self.lines[SHARED_AT:SHARED_AT] = [*used, ""]

    def helpers(self):
        self.block("def call(what, n=0):", self.line, "print('call', what, n)")
        self.block("def done(future):", self.line, "print('done', future.cancelled() or repr(future.exception() or future.result()))")

        def manager():
            self.block("def __init__(self, name, swallow=False):", self.line, "self.name, self.swallow = name, swallow")
            self.block("async def __aenter__(self):", self.enter)
            self.block("async def __aexit__(self, kind, error, trace):", self.leave)

        self.block("class Manager:", manager)
        self.line("")

    def more_helpers(self):
        """For kinds of programs that need more than these."""

    def enter(self):
        self.line("print('enter', self.name)")
        if self.chance(0.5):
            self.line(f"await asyncio.sleep({self.delay()})")
        self.line("return self")

    def leave(self):
        self.line("print('leave', self.name, kind and kind.__name__)")
        if self.chance(0.5):
            self.line(f"await asyncio.sleep({self.delay()})")
        self.line("return self.swallow")

    def function(self, head, body, *rest):
        self.depth, self.loops, self.futures = 0, 0, []
        self.block(head, body, *rest)
        self.line("")

    def body(self, least, most):
        self.statements(least, most)
        if self.chance(0.7):
            self.line(f"return {self.value()}")

    def body_of_generator(self):
        self.in_generator = True
        for number in range(self.between(1, 3)):
            self.pick([self.yield_, self.yield_, self.yield_safely, self.statement])()
        self.line(f"yield {self.value()}")
        self.in_generator = False

    def yield_(self):
        self.line(f"yield {self.value()}")

    def yield_safely(self):
        self.block("try:", self.yield_)
        if self.chance(0.3):
            self.block(f"except {self.pick(CAUGHT)} as e:", self.report)
        self.block("finally:", self.cleanup)

    def cleanup(self):
        self.print()
        if self.chance(0.6):
            self.line(f"await asyncio.sleep({self.delay()})")
            self.print()

    def end(self):
        kind = self.below(12)
        if kind == 0:
            self.block("with asyncio.Runner() as runner:", self.line, "print(runner.run(main()))")
        elif kind == 1:
            self.line("loop = asyncio.new_event_loop()")
            self.line("asyncio.set_event_loop(loop)")
            self.block("try:", self.line, "print(loop.run_until_complete(main()))")
            self.block("finally:", self.close_loop)
        elif kind == 2:
            self.block("try:", self.line, "asyncio.run(main())")
            self.block("except BaseException as e:", self.report)
        elif kind == 3:
            self.line("print('result', asyncio.run(main(3)))")
        else:
            self.line("asyncio.run(main())")

    def close_loop(self):
        self.line("left = asyncio.all_tasks(loop)")
        self.block("for task in left:", self.line, "task.cancel()")
        self.line("loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))")
        self.line("loop.run_until_complete(loop.shutdown_asyncgens())")
        self.line("loop.close()")

    # --------------------------------------------------------------------------------------------------- statements

    def statements(self, least, most):
        futures = list(self.futures)
        self.depth += 1
        for _ in range(self.between(least, most)):
            self.statement()
        self.depth -= 1
        self.futures = futures

    def statement(self):
        if self.depth <= 3 and self.chance(0.35):
            self.weighted(self.blocks)(self)
        else:
            self.weighted(self.simple)(self)

    def inner(self, least=1, most=3):
        self.statements(least, most)

    def delay(self):
        return self.pick(DELAYS)

    def value(self):
        return self.pick(["n", "1", "None", "'v'", "n * 2", "[n]", "(n, 1)"])

    def coroutine(self):
        kind = self.below(4)
        if kind == 0 or not self.functions:
            return f"asyncio.sleep({self.delay()}, {self.value()})"
        return f"{self.pick(self.functions)}({self.below(4)})"

    def future(self):
        """An expression for a task or future that is there, or a new one."""
        if self.futures and self.chance(0.8):
            return self.pick(self.futures)
        return f"asyncio.create_task({self.coroutine()})"

    def awaitable(self):
        kind = self.below(10)
        if kind < 4:
            return self.coroutine()
        if kind < 6:
            return self.future()
        if kind == 6:
            return f"asyncio.wait_for({self.pick([self.coroutine, self.future])()}, {self.pick(LIMITS)})"
        if kind == 7:
            return f"asyncio.shield({self.pick([self.coroutine, self.future])()})"
        if kind == 8:
            return self.gather()
        return "event.wait()" if self.chance(0.3) else self.coroutine()

    def gather(self):
        count = self.between(0 if self.chance(0.1) else 1, 3)
        parts = [self.pick([self.coroutine, self.coroutine, self.future])() for _ in range(count)]
        if self.chance(0.4):
            parts.append(f"return_exceptions={self.pick(['True', 'True', 'False'])}")
        return f"asyncio.gather({', '.join(parts)})"

    def variable(self):
        self.labels += 1
        return f"v{self.labels}"

    def print(self):
        self.line(f"print('{self.label()}')")

    def print_value(self):
        what = self.pick(["n", "event.is_set()", "lock.locked()", "queue.qsize()", "semaphore.locked()", "len(tasks)",
                          "asyncio.current_task().get_name()", "len(asyncio.all_tasks())", "asyncio.current_task().cancelling()",
                          "round(asyncio.get_running_loop().time() * 1000)", "round(time.perf_counter() * 1000)", "narrow.full()"])
        self.line(f"print('{self.label()}', {what})")

    def print_future(self):
        if not self.futures:
            return self.print()
        future = self.pick(self.futures)
        what = self.pick(["done()", "cancelled()", "result()", "exception()"])
        self.line(f"print('{self.label()}', {future}.{what})")

    def report(self):
        self.line(f"print('{self.label()}', type(e).__name__, e)")

    def sleep(self):
        self.line(f"await asyncio.sleep({self.delay()})")

    def block_thread(self):
        self.line(f"time.sleep({self.delay()})")

    def await_value(self):
        self.line(f"print('{self.label()}', await {self.awaitable()})")

    def await_bare(self):
        self.line(f"await {self.awaitable()}")

    def create(self):
        name = self.variable()
        how = self.below(6)
        if how == 0:
            self.line(f"{name} = asyncio.ensure_future({self.coroutine()})")
        elif how == 1:
            self.line(f"{name} = asyncio.create_task({self.coroutine()}, name='{self.label()}')")
        elif how == 2:
            self.line(f"{name} = asyncio.get_running_loop().create_future()")
            self.resolve(name)
        elif how == 3:
            self.line(f"{name} = {self.gather()}")
        else:
            self.line(f"{name} = asyncio.create_task({self.coroutine()})")
        self.futures.append(name)
        if self.chance(0.5):
            self.line(f"tasks.append({name})")

    def resolve(self, name):
        act = self.pick([f"{name}.set_result, {self.value()}", f"{name}.set_exception, ValueError('{self.label()}')", f"{name}.cancel"])
        how = self.pick([f"call_later({self.delay()}, ", "call_soon("])
        if self.chance(0.9):
            self.line(f"asyncio.get_running_loop().{how}{act})")

    def cancel(self):
        message = self.pick(["", "", "'why'"])
        if self.futures and self.chance(0.6):
            self.line(f"print('{self.label()}', {self.pick(self.futures)}.cancel({message}))")
        elif self.chance(0.15):
            self.line(f"asyncio.current_task().cancel({message})")
        else:
            def act():
                self.line(f"tasks[{self.below(3)} % len(tasks)].cancel({message})")
            self.block("if tasks:", act)

    def uncancel(self):
        self.line(f"print('{self.label()}', asyncio.current_task().uncancel())")

    def raise_(self):
        if self.chance(0.25):
            error = f"{self.pick(ERRORS)}('{self.label()}')" if self.chance(0.8) else self.pick(ERRORS)
            cause = self.pick(["", "", "", " from None", " from ValueError('cause')"])
            self.line(f"raise {error}{cause}")
        else:
            self.block(f"if n {self.pick(['> 1', '== 2', '< 1', '% 2'])}:", self.line, f"raise {self.pick(ERRORS)}('{self.label()}')")

    def leave_early(self):
        if self.loops and self.chance(0.6):
            self.block(f"if i == {self.below(2)}:", self.line, self.pick(["break", "continue"]))
        else:
            what = "return" if self.in_generator else f"return {self.value()}"
            self.block(f"if n {self.pick(['> 2', '== 1', '== 3'])}:", self.line, what)

    def callback(self):
        act = self.pick([f"call, '{self.label()}'", f"call, '{self.label()}', 3", "event.set", "event.clear", "int, 'x'"])
        if self.futures and self.chance(0.3):
            act = f"{self.pick(self.futures)}.cancel"
        loop = "asyncio.get_running_loop()"
        how = self.below(4)
        if how == 0:
            self.line(f"{loop}.call_soon({act})")
        elif how == 1:
            self.line(f"{loop}.call_at({loop}.time() + {self.delay()}, {act})")
        elif how == 2:
            name = self.variable()
            self.line(f"{name} = {loop}.call_later({self.delay()}, {act})")
            if self.chance(0.4):
                self.line(f"{name}.cancel()")
        else:
            self.line(f"{loop}.call_later({self.delay()}, {act})")

    def when_done(self):
        act = self.pick(["done", f"lambda f: print('{self.label()}', f.cancelled())", "lambda f: event.set()", "tasks.append"])
        if self.futures:
            self.line(f"{self.pick(self.futures)}.add_done_callback({act})")

    def use_event(self):
        self.line(self.pick(["event.set()", "event.set()", "event.clear()", "await event.wait()", "await asyncio.wait_for(event.wait(), 0.01)"]))

    def use_queue(self):
        queue = self.pick(["queue", "queue", "narrow", "stack", "heap"])
        item = self.pick(["n", "1", "2", "5"])
        self.line(self.pick([
            f"await {queue}.put({item})", f"await {queue}.put({item})", f"{queue}.put_nowait({item})", f"{queue}.put_nowait({item})",
            f"print('{self.label()}', await {queue}.get())", f"print('{self.label()}', await {queue}.get())",
            f"print('{self.label()}', {queue}.get_nowait())", f"{queue}.task_done()",
            f"print('{self.label()}', await asyncio.wait_for({queue}.get(), 0.005))",
            f"await asyncio.wait_for({queue}.join(), 0.01)",
        ]))

    def use_lock(self):
        name = self.pick(["lock", "semaphore", "bounded"])
        self.line(self.pick([f"await {name}.acquire()", f"await {name}.acquire()", f"{name}.release()"]))

    def wait(self):
        count = self.between(1, 3)
        parts = ", ".join(self.future() for _ in range(count))
        options = self.pick(["", "", ", return_when=asyncio.FIRST_COMPLETED", ", return_when=asyncio.FIRST_EXCEPTION"])
        options += self.pick(["", "", f", timeout={self.delay()}"])
        names = self.variable(), self.variable()
        self.line(f"{names[0]}, {names[1]} = await asyncio.wait([{parts}]{options})")
        self.line(f"print('{self.label()}', len({names[0]}), len({names[1]}))")
        if self.chance(0.4):
            # The order of a set of tasks is that of their addresses.
            self.block(f"for {names[0]}x in sorted({names[1]}, key=repr):", self.line, f"{names[0]}x.cancel()")

    def comprehension(self):
        if self.generators and self.chance(0.6):
            text = f"[x async for x in {self.pick(self.generators)}(n)]"
        else:
            text = f"[await {self.coroutine()} for i in range({self.between(1, 3)})]"
        self.line(f"print('{self.label()}', {text})")

    def join_tasks(self):
        self.line("await asyncio.gather(*[t for t in tasks if isinstance(t, asyncio.Task) and t is not asyncio.current_task()], return_exceptions=True)")

    # ------------------------------------------------------------------------------------------------------- blocks

    def try_(self):
        self.block("try:", self.inner)
        handlers = self.between(0, 2)
        for caught in [self.pick(CAUGHT) for _ in range(handlers)]:
            self.block(f"except {caught} as e:", self.handler)
        if handlers and self.chance(0.25):
            self.block("else:", self.inner, 1, 1)
        if not handlers or self.chance(0.4):
            self.block("finally:", self.inner, 1, 2)

    def handler(self):
        self.report()
        if self.chance(0.4):
            self.inner(1, 2)
        if self.chance(0.2):
            self.line(self.pick(["raise", "raise RuntimeError('again') from e", "raise KeyError('other')"]))

    def group(self):
        def body():
            for _ in range(self.between(1, 3)):
                if self.chance(0.7):
                    name = self.variable()
                    self.line(f"{name} = group.create_task({self.coroutine()})")
                    self.futures.append(name)
                else:
                    self.statement()

        def whole():
            futures = list(self.futures)
            self.depth += 1
            self.block("async with asyncio.TaskGroup() as group:", body)
            self.depth -= 1
            self.futures = futures

        if self.chance(0.6) and not self.loops:
            self.block("try:", whole)

            def caught():
                self.line(f"print('{self.label()}', [repr(x) for x in e.exceptions])")

            self.block(f"except* {self.pick(['Exception', 'Exception', 'ValueError', 'OSError', 'BaseException', '(ValueError, KeyError)'])} as e:", caught)
            if self.chance(0.3):
                self.block("except* RuntimeError as e:", caught)
        else:
            whole()

    def with_timeout(self):
        how = self.below(3)
        limit = self.pick(LIMITS)
        if how == 0:
            name = self.variable()

            def body():
                self.inner()
                if self.chance(0.4):
                    self.line(f"{name}.reschedule(asyncio.get_running_loop().time() + {self.delay()})")
                    self.inner(1, 1)

            self.block(f"async with asyncio.timeout({limit}) as {name}:", body)
            self.line(f"print('{self.label()}', {name}.expired())")
        elif how == 1:
            self.block(f"async with asyncio.timeout_at(asyncio.get_running_loop().time() + {self.delay()}):", self.inner)
        else:
            self.block(f"async with asyncio.timeout({limit}):", self.inner)

    def with_held(self):
        name = self.pick(["lock", "lock", "semaphore", "bounded", "condition"])
        self.block(f"async with {name}:", self.inner)

    def with_condition(self):
        def body():
            if self.chance(0.4):
                self.statement()
            self.line(self.pick(["await condition.wait()", "await condition.wait()", "condition.notify()", "condition.notify_all()", "condition.notify(2)",
                                 "await condition.wait_for(event.is_set)", "await asyncio.wait_for(condition.wait(), 0.01)"]))
            self.print()

        self.depth += 1
        self.block("async with condition:", body)
        self.depth -= 1

    def with_manager(self):
        swallow = self.pick(["", "", ", True"])
        self.block(f"async with Manager('{self.label()}'{swallow}) as manager:", self.inner)

    def with_barrier(self):
        self.block("async with barrier as position:", self.line, f"print('{self.label()}', position)")

    def loop(self):
        self.loops += 1
        self.block(f"for i in range({self.between(1, 3)}):", self.inner)
        self.loops -= 1
        if self.chance(0.2):
            self.block("else:", self.print)

    def loop_async(self):
        if not self.generators or self.in_generator:
            return self.loop()
        self.loops += 1

        def body():
            self.line(f"print('{self.label()}', i)")
            self.inner(1, 2)

        self.block(f"async for i in {self.pick(self.generators)}({self.pick(['n', '1', '3'])}):", body)
        self.loops -= 1

    def loop_completed(self):
        parts = ", ".join(self.future() for _ in range(self.between(1, 3)))
        limit = self.pick(["", "", f", timeout={self.delay()}"])

        def body():
            self.line(f"print('{self.label()}', await x)")

        def safe():
            self.block("try:", body)
            self.block("except Exception as e:", self.report)

        self.block(f"for x in asyncio.as_completed([{parts}]{limit}):", self.pick([body, safe]))

    def worker(self):
        queue = self.pick(["queue", "narrow", "heap"])
        name = self.variable()

        def turn():
            self.line(f"item = await {queue}.get()")
            self.line(f"print('{self.label()}', item)")
            self.inner(1, 1)
            self.line(f"{queue}.task_done()")

        def body():
            self.block("while True:", turn)

        saved, self.loops, self.futures = (self.loops, self.futures), 0, []
        generator, self.in_generator = self.in_generator, False
        self.block(f"async def {name}():", body)
        self.in_generator = generator
        self.loops, self.futures = saved
        self.line(f"{name} = asyncio.create_task({name}())")
        self.line(f"tasks.append({name})")
        self.futures.append(name)

    def branch(self):
        self.block(f"if n {self.pick(['> 1', '== 2', '% 2'])}:", self.inner)
        if self.chance(0.4):
            self.block("else:", self.inner)


Program.simple = [
    (8, Program.print), (4, Program.print_value), (4, Program.print_future), (9, Program.sleep), (1, Program.block_thread),
    (8, Program.await_value), (4, Program.await_bare), (10, Program.create), (5, Program.cancel), (0.7, Program.uncancel),
    (3, Program.raise_), (2, Program.leave_early), (4, Program.callback), (3, Program.when_done), (3, Program.use_event),
    (5, Program.use_queue), (2, Program.use_lock), (3, Program.wait), (2, Program.comprehension), (0.7, Program.join_tasks),
]
Program.blocks = [
    (10, Program.try_), (6, Program.group), (5, Program.with_timeout), (5, Program.with_held), (3, Program.with_condition),
    (4, Program.with_manager), (1, Program.with_barrier), (4, Program.loop), (4, Program.loop_async), (3, Program.loop_completed),
    (2, Program.worker), (2, Program.branch),
]
