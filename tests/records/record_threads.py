"""Real threads of this python3 on the recorder's virtual clock.

Every thread is a real one and runs CPython's own `threading`, `queue`, `concurrent.futures` and asyncio. Replaced are
only the primitives below them: locks, the start of a thread, `time.sleep` and the selector's wait. Exactly one thread
has the baton; it passes it on when it has to wait. The clock moves when nobody can run. What CPython leaves to chance is
decided here as in loopscope:

* Threads whose deadlines came go on in the order of deadlines, equal ones in the order in which they were set.
* Who became ready first goes on first; a loop that selects goes on after all others of that instant.
* A lock that was released belongs to nobody until the thread that it woke up runs: whoever asks for it in the same
  instant has it. Later in virtual time the woken one has it (the semaphore below CPython's lock does the same within
  microseconds).
* A thread that computes (that polls a clock) keeps the interpreter for 5 ms while another one wants it.
* A loop that only looks whether something is ready lets threads that were woken up run first.
"""

import _thread
import collections
import itertools
import math
import queue
import threading

START = _thread.start_new_thread
REAL_LOCK = _thread.allocate_lock


class Runner:
    """A thread and its place in the order."""

    def __init__(self):
        self.baton = REAL_LOCK()
        self.baton.acquire()
        self.number = 0
        self.deadline = math.inf
        self.waits = False
        self.selects = False
        self.expired = False
        self.since = 0
        # How long it did not compute: its own clock stands still meanwhile.
        self.away = 0


class Scheduler:
    def __init__(self, clock, stuck):
        self.clock = clock
        self.stuck = stuck
        self.main = self.current = Runner()
        self.runners = [self.main]
        self.ready = collections.deque()
        self.numbers = itertools.count()
        self.failed = None
        self.since = 0
        self.main.away = clock.micros

    def alone(self):
        return len(self.runners) == 1

    def start(self, function, args, kwargs={}):
        runner = Runner()
        runner.waits, runner.deadline, runner.number = True, self.clock.micros, next(self.numbers)
        self.runners.append(runner)
        runner.away = self.clock.micros

        def body():
            runner.baton.acquire()
            try:
                function(*args, **kwargs)
            finally:
                runner.over = True
                for lock in runner.sentinels:
                    lock.release()
                self.runners.remove(runner)
                self.pass_on(None)

        runner.sentinels = []
        return START(body, ())

    def wait(self, deadline=math.inf, selects=False):
        """The current thread waits; whether it was woken up before its deadline."""
        me = self.current
        me.waits, me.deadline, me.selects, me.number = True, deadline, selects, next(self.numbers)
        self.pass_on(me)
        return not me.expired

    def step_back(self):
        """The current thread goes on after those who are ready."""
        me = self.current
        self.ready.append(me)
        self.pass_on(me)

    def wake(self, runner):
        if runner.waits:
            runner.waits, runner.expired, runner.since = False, False, self.clock.micros
            self.ready.append(runner)

    def collect(self, selects):
        due = [r for r in self.runners if r.waits and r.deadline <= self.clock.micros and (selects or not r.selects)]
        for runner in sorted(due, key=lambda r: (r.deadline, r.number)):
            runner.waits, runner.expired, runner.since = False, True, self.clock.micros
            self.ready.append(runner)

    def compute_until(self, instant):
        """The current thread computes until an instant, or until another one has its turn, whatever comes first."""
        alarm = min((r.deadline for r in self.runners if r.waits), default=math.inf)
        if self.ready:
            alarm = min(alarm, self.slice_end())
        if instant < alarm:
            self.clock.micros = instant
            return
        self.clock.micros = max(self.clock.micros, alarm)
        self.collect(False)
        self.collect(True)
        if self.ready and self.slice_end() <= self.clock.micros:
            self.current.since = self.clock.micros
            self.step_back()

    def slice_end(self):
        """The interpreter's switch interval is 5 ms."""
        return max(self.since, min(r.since for r in self.ready)) + 5000

    def next(self):
        while True:
            self.collect(False)
            if not self.ready:
                self.collect(True)
            if self.ready:
                return self.ready.popleft()
            deadline = min((r.deadline for r in self.runners if r.waits), default=math.inf)
            if deadline == math.inf:
                self.failed = self.stuck
                self.main.waits = False
                return self.main
            self.clock.advance(deadline - self.clock.micros)

    def pass_on(self, me):
        self.clock.progress()
        left = self.clock.micros
        runner = self.next()
        if runner is not me:
            self.current = runner
            self.since = self.clock.micros
            runner.baton.release()
            if me is None:
                return
            me.baton.acquire()
        self.current = me
        me.away += self.clock.micros - left
        if me is self.main and self.failed:
            raise self.failed()


scheduler = None


class Lock:
    """CPython's lock on the virtual clock."""

    def __init__(self):
        self.held = False
        self.line = []
        self.granted = None

    def busy(self):
        if self.held or self.granted is None:
            return self.held
        runner, instant = self.granted
        return runner is not scheduler.current and instant < scheduler.clock.micros

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if self.busy():
            if not blocking or timeout == 0:
                return False
            deadline = math.inf if timeout == -1 else scheduler.clock.micros + math.floor(timeout * 1e6 + 0.5)
            while self.busy():
                self.line.append(scheduler.current)
                if not scheduler.wait(deadline):
                    self.line.remove(scheduler.current)
                    return False
        self.held, self.granted = True, None
        return True

    acquire_lock = acquire

    def release(self):
        if not self.held:
            raise RuntimeError("release unlocked lock")
        self.held = False
        if self.line:
            runner = self.line.pop(0)
            self.granted = runner, scheduler.clock.micros
            scheduler.wake(runner)

    release_lock = release

    def locked(self):
        return self.held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def _at_fork_reinit(self):
        self.__init__()

    def __repr__(self):
        return f"<{'locked' if self.held else 'unlocked'} _thread.lock object at {id(self):#x}>"


def sleep(duration):
    if duration < 0:
        raise ValueError("sleep length must be non-negative")
    # Even the shortest sleep takes time: a loop that sleeps until a deadline passes it.
    micros = max(math.floor(duration * 1e6 + 0.5), duration > 0)
    if scheduler.alone():
        scheduler.main.away += micros
        scheduler.clock.advance(micros)
    else:
        scheduler.wait(scheduler.clock.micros + micros)


def away():
    return scheduler.current.away


def select(look, timeout):
    """What a selector does: `look` says what is ready at once."""
    if timeout == 0:
        if scheduler.ready:
            scheduler.step_back()
        return look()
    ready = look()
    if ready:
        return ready
    deadline = math.inf if timeout is None else scheduler.clock.micros + math.ceil(timeout * 1e3) * 1000
    if scheduler.alone():
        if deadline == math.inf:
            raise scheduler.stuck()
        scheduler.main.away += deadline - scheduler.clock.micros
        scheduler.clock.advance(deadline - scheduler.clock.micros)
        return ready
    scheduler.wait(deadline, selects=True)
    return look()


def wake_loops():
    """Something was written to a loop: those that select look again."""
    for runner in list(scheduler.runners):
        if runner.selects and runner.waits:
            scheduler.wake(runner)


def sentinel():
    lock = Lock()
    scheduler.current.sentinels.append(lock)
    return lock


def virtualize(clock, stuck):
    global scheduler
    scheduler = Scheduler(clock, stuck)
    for module in (_thread, threading):
        for name in ("allocate_lock", "_allocate_lock", "Lock"):
            if hasattr(module, name):
                setattr(module, name, Lock)
    threading._start_new_thread = _thread.start_new_thread = scheduler.start
    threading._set_sentinel = sentinel
    threading._CRLock = None
    threading.RLock = threading._PyRLock
    queue.SimpleQueue = queue._PySimpleQueue
    # What they took from `time` when they were imported.
    threading._time = queue.time = lambda: clock.micros / 1e6


def shut_down():
    """What the interpreter does at its end: pools are emptied, threads are waited for."""
    threading._shutdown()
