# Events in the order of their times, as `sched` runs them: it sleeps until each is due.

import heapq as _heapq
import itertools as _itertools
import time as _time
from collections import namedtuple as _namedtuple

class Event(_namedtuple('Event', 'time priority sequence action argument kwargs')):
    pass

class scheduler:
    def __init__(self, timefunc=_time.monotonic, delayfunc=_time.sleep):
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._events = []
        self._numbers = _itertools.count()

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is None else kwargs)
        _heapq.heappush(self._events, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        self._events.remove(event)
        _heapq.heapify(self._events)

    def empty(self):
        return not self._events

    @property
    def queue(self):
        return sorted(self._events)

    def run(self, blocking=True):
        while self._events:
            event = self._events[0]
            wait = event.time - self.timefunc()
            if wait > 0:
                if not blocking:
                    return wait
                self.delayfunc(wait)
                continue
            _heapq.heappop(self._events)
            event.action(*event.argument, **event.kwargs)
            # Other threads may have their turn.
            self.delayfunc(0)
