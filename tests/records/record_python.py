"""Runs a Python program on the real asyncio of this python3, but under a virtual clock, and prints what it prints.

    python3 record_python.py PROGRAM.py [--turns]

Each line on standard output becomes `MS<TAB>TEXT`, MS being the virtual milliseconds since the start; then comes
`exit STATUS`, or `stuck` where the program waits for something that can never come, and where an error ended it
`error TYPE: MESSAGE` (for a syntax error also `line N`). With `--turns` a line begins with `it N<TAB>`: the turn of the
loop in which it was complete, counted from 1 for each loop, 0 where none runs.

Nothing of asyncio is replaced but what touches a clock:

* The loop's selector does not wait. It moves the clock on by the time-out that it is asked to wait, rounded up to a
  whole millisecond exactly as EpollSelector does.
* `loop.time()` is the virtual time plus a nanosecond for every call ever made: on a real machine two calls never
  return the same value, so that of two equal deadlines the one that was set later is later. With a frozen clock
  asyncio's heap would bring them out in another order. The rounding of the selector absorbs the nanoseconds.
* `time.sleep` moves the same clock; `time.perf_counter` and its kin read it. Threads: see `record_threads.py`.
* A program that polls the clock would never see it move. After a hundred reads within one callback of the loop every
  further read at the same place of the program first moves the clock on by one microsecond, so that the polling ends
  at the first whole microsecond at which its condition changes. (Long stretches are jumped over, see `Reading`.)

DIFFERENCE: `asyncio.run` and task groups cancel their tasks in the order of a set of addresses, which is arbitrary. Here
it is the order of their creation, as in loopscope.
"""

import asyncio
import asyncio.events
import asyncio.tasks
import atexit
import gc
import itertools
import linecache
import logging
import math
import selectors
import sys
import time
import traceback
import types
import weakref

import record_calendar
import record_processes
import record_threads
import record_world

POLLS_ALLOWED = 100
# What programs are called where they show where they stand, as loopscope calls them.
FILE = "program.py"


class Stuck(BaseException):
    """Nothing can ever happen any more.

    What follows is not the program's: `asyncio.run` cancels its tasks on the way out, but without this exception it
    would wait for ever. So what is printed from here on does not count.
    """

    happened = False


class Clock:
    """Virtual time in whole microseconds."""

    def __init__(self):
        self.micros = 0
        self.turn = 0
        self.progress()

    def advance(self, micros):
        self.micros += micros
        self.progress()

    def progress(self):
        """Something other than a look at the clock happened."""
        self.polls = 0
        self.place = None
        self.jump = None

    def poll(self):
        """Called before each read by the program; whether the program polls."""
        self.polls += 1
        if self.polls <= POLLS_ALLOWED:
            return False
        frame = sys._getframe(2)
        place = (frame.f_code, frame.f_lasti)
        if self.place is None:
            self.place = place
        elif self.place != place:
            # The polling loop is over; this is somebody else's first look.
            self.progress()
            return False
        target = self.micros + 1
        if self.jump is not None:
            # Stop short of the place, so that the last steps are taken one by one whatever the rounding.
            target = max(target, self.jump - 3)
            self.jump = None
        record_threads.scheduler.compute_until(target)
        return True


clock = Clock()


class Reading(float):
    """What the clock shows to a program that polls it: a float that remembers which instant it is compared with.

    Polling for three virtual minutes, a microsecond each, would take half a minute. Nothing can happen between two
    reads but the comparison, so the clock may go on to just before the instant at which that turns out differently.
    """

    scale = 1e6
    offset = 0.0

    def __sub__(self, other):
        difference = type(self)(float(self) - other)
        difference.offset = self.offset + other
        return difference

    def _compare(self, other):
        if isinstance(other, (int, float)) and other > float(self):
            clock.jump = math.floor((other + self.offset) * self.scale)

    def __lt__(self, other):
        self._compare(other)
        return float.__lt__(self, other)

    def __le__(self, other):
        self._compare(other)
        return float.__le__(self, other)

    def __gt__(self, other):
        self._compare(other)
        return float.__gt__(self, other)

    def __ge__(self, other):
        self._compare(other)
        return float.__ge__(self, other)


class ReadingNanos(int):
    """As Reading, for the clocks that count nanoseconds."""

    offset = 0

    def __sub__(self, other):
        difference = type(self)(int(self) - other)
        difference.offset = self.offset + other
        return difference

    def _compare(self, other):
        if isinstance(other, (int, float)) and other > int(self):
            clock.jump = int(other + self.offset) // 1000

    def __lt__(self, other):
        self._compare(other)
        return int.__lt__(self, other)

    def __le__(self, other):
        self._compare(other)
        return int.__le__(self, other)

    def __gt__(self, other):
        self._compare(other)
        return int.__gt__(self, other)

    def __ge__(self, other):
        self._compare(other)
        return int.__ge__(self, other)


def seconds(start, away=lambda: 0):
    """A clock that shows seconds, and `start` at the start."""

    def read():
        polls = clock.poll()
        value = start + (clock.micros - away()) / 1e6
        if not polls:
            return value
        reading = Reading(value)
        reading.offset = away() / 1e6 - start
        return reading

    return read


def nanoseconds(start, away=lambda: 0):
    """A clock that shows nanoseconds, and `start` at the start."""

    def read():
        polls = clock.poll()
        value = start + (clock.micros - away()) * 1000
        if not polls:
            return value
        reading = ReadingNanos(value)
        reading.offset = away() * 1000 - start
        return reading

    return read


class VirtualSelector(selectors.EpollSelector):
    """Waits in virtual time only."""

    def select(self, timeout=None):
        look = super().select
        return record_threads.select(lambda: look(0), timeout)


class VirtualLoop(asyncio.SelectorEventLoop):
    """asyncio's own loop, on the virtual clock."""

    def __init__(self):
        super().__init__(VirtualSelector())
        self._calls = 0

    def _run_once(self):
        clock.turn += 1
        super()._run_once()

    def close(self):
        clock.turn = 0
        super().close()

    def _write_to_self(self):
        super()._write_to_self()
        record_threads.wake_loops()

    def time(self):
        self._calls += 1
        return clock.micros / 1e6 + self._calls * 1e-9


VirtualLoop.__name__ = VirtualLoop.__qualname__ = "_UnixSelectorEventLoop"
VirtualLoop.__module__ = "asyncio.unix_events"


class Stamper:
    """Standard output: a line is stamped when it is complete."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, out, turns):
        self.out = out
        self.turns = turns
        self.line = ""

    def write(self, text):
        clock.progress()
        if Stuck.happened:
            return len(text)
        *complete, self.line = (self.line + text).split("\n")
        for line in complete:
            turn = f"it {clock.turn}\t" if self.turns else ""
            self.out.write(f"{turn}{millis()}\t{line}\n")
        return len(text)

    def end(self):
        if self.line:
            Stuck.happened = False
            self.write("\n")

    def flush(self):
        pass

    def isatty(self):
        return False


def millis():
    whole, rest = divmod(clock.micros, 1000)
    return f"{whole}.{rest:03}".rstrip("0").rstrip(".")


def abort_in_order(group):
    """`TaskGroup._abort`, the tasks in the order of their creation."""
    group._aborting = True
    for task in asyncio.tasks.all_tasks(group._loop):
        if task in group._tasks and not task.done():
            task.cancel()


def virtualize():
    """Puts the virtual clock under asyncio and `time`."""
    asyncio.DefaultEventLoopPolicy._loop_factory = VirtualLoop
    asyncio.SelectorEventLoop = VirtualLoop
    asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())
    run_handle = asyncio.events.Handle._run

    def run(handle):
        clock.progress()
        return run_handle(handle)

    asyncio.events.Handle._run = run
    # Tasks, in the order of their creation.
    numbers = weakref.WeakKeyDictionary()
    created = itertools.count()
    known = asyncio.tasks._all_tasks
    add = known.add

    def register(task):
        numbers[task] = next(created)
        add(task)

    known.add = register
    all_tasks = asyncio.tasks.all_tasks
    asyncio.tasks.all_tasks = lambda loop=None: sorted(all_tasks(loop), key=numbers.__getitem__)
    asyncio.TaskGroup._abort = abort_in_order
    time.sleep = record_threads.sleep
    record_threads.virtualize(clock, stuck)
    for name, start in (("perf_counter", 0), ("monotonic", 0), ("time", 1_700_000_000)):
        setattr(time, name, seconds(start))
        setattr(time, name + "_ns", nanoseconds(start * 10**9))
    record_calendar.virtualize()
    for name in ("process_time", "thread_time"):
        setattr(time, name, seconds(0, record_threads.away))
        setattr(time, name + "_ns", nanoseconds(0, record_threads.away))
    record_processes.virtualize(clock, Stamper)


def stuck():
    Stuck.happened = True
    return Stuck()


def ended_by(error):
    """The lines for an error that nobody caught."""
    last = traceback.format_exception_only(error)[-1].strip()
    lines = [f"error {last}"]
    if sys.excepthook is not sys.__excepthook__:
        sys.excepthook(type(error), error, error.__traceback__.tb_next)
    if isinstance(error, SyntaxError):
        lines.append(f"line {error.lineno}")
    return lines


def execute(path):
    """Runs the program and gives the lines that say how it ended."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    sys.argv = [path]
    record_world.install(path)
    # Log files are the program's files too.
    module.open = logging.open = record_world.opener()
    linecache.cache[FILE] = (len(text), None, text.splitlines(keepends=True), FILE)
    end = ["exit 0"]
    # What was made until here counts for nothing: else each line of this script moves the collections of cycles in the programs.
    gc.collect()
    try:
        exec(compile(text, FILE, "exec"), module.__dict__)
    except BaseException as error:
        end = how_it_ended(error)
    try:
        if not Stuck.happened:
            record_threads.shut_down()
            atexit._run_exitfuncs()
    except Stuck:
        pass
    return ["stuck"] if Stuck.happened else end


def how_it_ended(error):
    if isinstance(error, SystemExit):
        if error.code is None or isinstance(error.code, int):
            return [f"exit {int(error.code or 0)}"]
        return ["exit 1", f"error {error.code}"]
    return ["exit 1", *ended_by(error)]


def main():
    out = sys.stdout
    virtualize()
    sys.stdout = stamper = Stamper(out, "--turns" in sys.argv[2:])
    end = execute(sys.argv[1])
    # The interpreter ends: what the program alone kept dies now, and may print.
    sys.modules["__main__"] = types.ModuleType("__main__")
    gc.collect()
    stamper.end()
    for line in end:
        out.write(line + "\n")
    out.flush()
    record_processes.end()


if __name__ == "__main__":
    main()
