"""The other side of `./build.sh bench` for Python: the program on CPython's own asyncio, on a loop whose clock is
virtual, so that nobody waits. Prints the seconds it took, without the start of the interpreter; of several runs in one process the
median of all but the first.

The loop is as cheap as such a loop can be: the selector moves a number on instead of waiting.
"""

import asyncio
import gc
import math
import resource
import selectors
import statistics
import sys
import time

now = 0.0


class Selector(selectors.EpollSelector):
    def select(self, timeout=None):
        global now
        ready = super().select(0)
        if not ready and timeout is not None and timeout > 0:
            now += math.ceil(timeout * 1e3) * 1e-3
        return ready


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__(Selector())

    def time(self):
        return now


class Policy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = Loop


def main():
    asyncio.set_event_loop_policy(Policy())
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    taken = []
    for _ in range(int(sys.argv[2])):
        code = compile(text, sys.argv[1], "exec")
        gc.collect()
        started = time.perf_counter()
        exec(code, {"__name__": "__main__"})
        taken.append(time.perf_counter() - started)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(statistics.median(taken[1:] or taken), 0, peak * 1024)


main()
