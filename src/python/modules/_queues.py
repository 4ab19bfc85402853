# `asyncio.Queue` over a deque, compiled only into programs that look at the `_queue` of one.
import collections as _collections

def show(queue):
    queue._init = _init
    queue._put = _put
    queue._get = _get

def _init(self, maxsize):
    self._queue = _collections.deque()

def _put(self, item):
    self._queue.append(item)

def _get(self):
    return self._queue.popleft()
