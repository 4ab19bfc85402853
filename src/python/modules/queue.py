# CPython's queue: whoever waits stands in a line of threads, and looks again when it is woken up.
from heapq import heappop, heappush

class Empty(Exception):
    pass

Empty.__module__ = '_queue'

class Full(Exception):
    pass

class Queue:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._getters = []
        self._putters = []
        self._joiners = []
        self.unfinished_tasks = 0
        self._init(maxsize)

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def _stand(self, line, blocked, block, timeout, error):
        if not blocked():
            return
        if not block:
            raise error
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = _deadline(timeout)
        while blocked():
            if not _wait(line, end) and blocked():
                raise error

    def put(self, item, block=True, timeout=None):
        if block and timeout is not None and timeout < 0 and self.maxsize > 0:
            raise ValueError("'timeout' must be a non-negative number")
        if self.maxsize > 0:
            self._stand(self._putters, self.full, block, timeout, Full)
        self._put(item)
        self.unfinished_tasks += 1
        if self._getters:
            _wake(self._getters.pop(0))

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        self._stand(self._getters, self.empty, block, timeout, Empty)
        item = self._get()
        if self._putters:
            _wake(self._putters.pop(0))
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        unfinished = self.unfinished_tasks - 1
        if unfinished < 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks = unfinished
        if unfinished == 0:
            while self._joiners:
                _wake(self._joiners.pop(0))

    def join(self):
        while self.unfinished_tasks:
            _wait(self._joiners, None)

class LifoQueue(Queue):
    def _get(self):
        return self.queue.pop()

class PriorityQueue(Queue):
    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)

class SimpleQueue(Queue):
    def __init__(self):
        super().__init__()

SimpleQueue.__module__ = '_queue'
