"""Processes of this python3 on the recorder's virtual clock.

A process is a real one, forked, with the memory that CPython's own would have. It is told when it begins, runs to its end at
once on a virtual clock of its own, and says what it printed when, when it ended, and how. A thread of the parent then
lives through the same on the parent's clock. So what is recorded may not talk to its parent on the way: jobs of
pools, and processes that only print.

DIFFERENCE: pools have as many workers as the world of a test gives them, not as many as this machine has processors.
"""

import concurrent.futures
import concurrent.futures.process
import concurrent.futures.thread
import multiprocessing
import multiprocessing.pool
import os
import pickle
import queue
import signal
import sys
import threading
import traceback

import record_threads

THREADS, PROCESSES = 8, 2
own_number = os.getpid

clock = None
stamper = None


class Lines:
    def __init__(self):
        self.lines = []

    def write(self, line):
        millis, text = line[:-1].split("\t", 1)
        self.lines.append((clock.micros, text))


children = []


def end():
    for child in children:
        os.kill(child.number, signal.SIGKILL)


class Child:
    """A forked process that does what it is told, one thing after the other."""

    def __init__(self):
        self.requests, requests = os.pipe()
        replies, self.replies = os.pipe()
        self.number = os.fork()
        if self.number == 0:
            try:
                self.live()
            finally:
                os._exit(0)
        children.append(self)
        self.requests, self.replies = os.fdopen(requests, "wb"), os.fdopen(replies, "rb")

    def live(self):
        record_threads.scheduler.__init__(clock, record_threads.scheduler.stuck)
        requests, replies = os.fdopen(self.requests, "rb"), os.fdopen(self.replies, "wb")
        while True:
            try:
                begin, data = pickle.load(requests)
            except EOFError:
                return
            away = begin - clock.micros
            clock.micros = begin
            record_threads.scheduler.main.away += away
            lines = Lines()
            sys.stdout = stamper(lines, False)
            try:
                function, args, kwargs = pickle.loads(data)
                reply = True, function(*args, **kwargs)
            except BaseException as error:
                reply = False, error
            sys.stdout.end()
            try:
                reply = pickle.dumps(reply)
            except Exception as error:
                reply = pickle.dumps((False, error))
            pickle.dump((lines.lines, clock.micros, reply), replies)
            replies.flush()

    def call(self, data):
        """What it says of a call: its result. The current thread lives through it."""
        pickle.dump((clock.micros, data), self.requests)
        self.requests.flush()
        lines, end, reply = pickle.load(self.replies)
        for at, text in lines:
            wait_until(at)
            print(text)
        wait_until(end)
        fine, value = pickle.loads(reply)
        if not fine:
            raise value
        return value


def wait_until(micros):
    if micros > clock.micros:
        record_threads.scheduler.wait(micros)


class ProcessPool(concurrent.futures.ThreadPoolExecutor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers or PROCESSES)
        self.children = threading.local()
        self.spare = None

    def submit(self, fn, /, *args, **kwargs):
        if self.spare is None:
            self.spare = [Child() for _ in range(self._max_workers)]
        return super().submit(self._elsewhere, fn, args, kwargs)

    def _elsewhere(self, fn, args, kwargs):
        data = pickle.dumps((fn, args, kwargs))
        if not hasattr(self.children, "child"):
            self.children.child = self.spare.pop(0)
        return self.children.child.call(data)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize == 1:
            return super().map(fn, *iterables, timeout=timeout)
        items = list(zip(*iterables))
        chunks = [items[at : at + chunksize] for at in range(0, len(items), chunksize)]
        chunked = super().map(concurrent.futures.process._process_chunk, [fn] * len(chunks), chunks)
        return (item for chunk in chunked for item in chunk)


ProcessPool.__name__ = "ProcessPoolExecutor"


class Process:
    count = 0

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        Process.count += 1
        self.name = name or f"Process-{Process.count}"
        self.target, self.args, self.kwargs, self.daemon = target, args, kwargs, daemon
        self.exitcode = None
        self.thread = None

    def run(self):
        if self.target:
            self.target(*self.args, **self.kwargs)

    def start(self):
        calls[id(self)] = self
        self.child = Child()
        self.thread = threading.Thread(target=self._live, daemon=self.daemon)
        self.thread.start()

    def _live(self):
        self.exitcode = self.child.call(pickle.dumps((run_process, (id(self),), {})))

    def join(self, timeout=None):
        self.thread.join(timeout)

    def is_alive(self):
        return self.thread is not None and self.thread.is_alive()


calls = {}


def run_process(number):
    process = calls[number]
    multiprocessing.process._current_process = process
    try:
        process.run()
    except SystemExit as exit:
        return exit.code if isinstance(exit.code, int) else int(exit.code is not None)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


class Notes:
    """What tells the threads of a pool of threads that something changed: CPython's is a pipe, even there."""

    def SimpleQueue(self):
        notes = queue.SimpleQueue()
        notes._reader = None
        return notes


def wait_for_note(sentinels, notes, timeout=None):
    notes.get()


def pool_of_threads(self, processes=None, initializer=None, initargs=()):
    multiprocessing.pool.Pool.__init__(self, processes, initializer, initargs, context=Notes())
    # It asks the real number, whatever the program is told.
    self._terminate._pid = own_number()


def virtualize(the_clock, the_stamper):
    global clock, stamper
    clock, stamper = the_clock, the_stamper
    os.cpu_count = lambda: PROCESSES
    concurrent.futures.ProcessPoolExecutor = ProcessPool
    concurrent.futures.process.ProcessPoolExecutor = ProcessPool
    multiprocessing.Process = Process
    multiprocessing.pool.ThreadPool.__init__ = pool_of_threads
    multiprocessing.pool.Pool._wait_for_updates = staticmethod(wait_for_note)
    multiprocessing.cpu_count = os.cpu_count
    init = concurrent.futures.ThreadPoolExecutor.__init__

    def with_workers(self, max_workers=None, *args, **kwargs):
        init(self, THREADS if max_workers is None else max_workers, *args, **kwargs)

    concurrent.futures.ThreadPoolExecutor.__init__ = with_workers
