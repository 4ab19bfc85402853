# CPython's multiprocessing.pool: pools of processes, and the pool of threads, which has three threads of its own besides
# its workers, as CPython's: one that minds the workers, one that hands out tasks, one that hands back results.
import queue
import threading
from multiprocessing import AsyncResult, Pool, TimeoutError, _Pool, _done, cpu_count

RUN, CLOSE, TERMINATE = 'RUN', 'CLOSE', 'TERMINATE'
ApplyResult = MapResult = AsyncResult

class DummyProcess(threading.Thread):
    @property
    def exitcode(self):
        return 0 if self._state == 'stopped' else None

DummyProcess.__module__ = 'multiprocessing.dummy'

def worker(inqueue, outqueue, initializer, initargs):
    if initializer is not None:
        initializer(*initargs)
    while True:
        task = inqueue.get()
        if task is None:
            break
        result, index, function, items, star = task
        done, failed = _done(_new_job(function), function, items, star)
        outqueue.put((result, index, done, failed))
        del task, result, function, items, done, failed

class IMapUnorderedIterator:
    def __init__(self):
        self._cond = threading.Condition(threading.Lock())
        self._items = []
        self._early = {}
        self._count = 0
        self._length = None

    def __iter__(self):
        return self

    def _place(self, index, item):
        self._items.append(item)
        self._count += 1
        self._cond.notify()

    def _add(self, index, done, failed):
        with self._cond:
            self._place(index, (done, failed))

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._is_over():
                self._cond.notify()

    def _is_over(self):
        return self._count == self._length

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                if self._is_over():
                    raise StopIteration
                self._cond.wait(timeout)
                if not self._items:
                    if self._is_over():
                        raise StopIteration
                    raise TimeoutError
            done, failed = self._items.pop(0)
        if failed is not None:
            raise failed
        return done[0]

    __next__ = next

class IMapIterator(IMapUnorderedIterator):
    def _place(self, index, item):
        self._early[index] = item
        while self._count in self._early:
            super()._place(index, self._early.pop(self._count))

def _chunk(function):
    def call(*chunk):
        return [function(item) for item in chunk]
    return call

class ThreadPool(_Pool):
    def __init__(self, processes=None, initializer=None, initargs=()):
        if processes is None:
            processes = cpu_count()
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._state = RUN
        self._size = processes
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()
        self._taskqueue = queue.SimpleQueue()
        self._changes = queue.SimpleQueue()
        self._waiting = set()
        self._pool = [self._thread(DummyProcess, worker, (self._inqueue, self._outqueue, initializer, initargs))
                      for _ in range(processes)]
        self._helpers = [self._thread(threading.Thread, target, ())
                         for target in (self._handle_workers, self._handle_tasks, self._handle_results)]

    def _thread(self, kind, target, args):
        thread = kind(target=target, args=args, daemon=True)
        thread._is_worker = True
        thread.start()
        return thread

    def _handle_workers(self):
        while self._state == RUN or self._waiting and self._state != TERMINATE:
            self._changes.get()
        self._taskqueue.put(None)

    def _handle_tasks(self):
        while (tasks := self._taskqueue.get()) is not None:
            result, function, chunks, star, tell_length = tasks
            count = 0
            chunks = iter(chunks)
            while self._state != TERMINATE:
                try:
                    chunk = next(chunks)
                except StopIteration:
                    break
                except Exception as error:
                    self._outqueue.put((result, count, [], error))
                    count += 1
                    break
                self._inqueue.put((result, count, function, chunk, star))
                count += 1
            if tell_length:
                result._set_length(count)
                if result._is_over():
                    self._forget(result)
            if self._state == TERMINATE:
                break
        self._outqueue.put(None)
        for _ in self._pool:
            self._inqueue.put(None)

    def _handle_results(self):
        ended = False
        while self._state != TERMINATE and not (ended and not self._waiting):
            found = self._outqueue.get()
            if self._state == TERMINATE:
                break
            if found is None:
                ended = True
                continue
            result, index, done, failed = found
            result._add(index, done, failed)
            if not result._left if isinstance(result, AsyncResult) else result._is_over():
                self._forget(result)

    def _forget(self, result):
        self._waiting.discard(result)
        if not self._waiting:
            self._changes.put(None)

    def _check_running(self):
        if self._state != RUN:
            raise ValueError('Pool not running')

    def _give(self, result, function, chunks, star, tell_length=False):
        self._waiting.add(result)
        self._taskqueue.put((result, function, chunks, star, tell_length))
        return result

    def _map(self, function, iterable, chunksize, star, callback=None, error_callback=None):
        self._check_running()
        chunks = self._chunks(list(iterable), chunksize)
        result = AsyncResult(len(chunks), callback, error_callback)
        return self._give(result, function, chunks, star) if chunks else result

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = AsyncResult(1, callback, error_callback)
        result._single = True
        return self._give(result, func, [[(tuple(args), dict(kwds))]], 2)

    def _each(self, function, iterable, chunksize, in_order):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f'Chunksize must be 1+, not {chunksize}')
        result = IMapIterator() if in_order else IMapUnorderedIterator()
        if chunksize == 1:
            return self._give(result, function, ([item] for item in iterable), 0, True)
        items = iter(iterable)
        chunks = iter(lambda: tuple(item for _, item in zip(range(chunksize), items)), ())
        self._give(result, _chunk(function), ([chunk] for chunk in chunks), 1, True)
        return (item for chunk in result for item in chunk)

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            self._changes.put(None)

    def terminate(self):
        if self._state == TERMINATE:
            return
        self._state = TERMINATE
        self._changes.put(None)
        while not self._inqueue.empty():
            self._inqueue.get()
        for _ in self._pool:
            self._inqueue.put(None)
        self._outqueue.put(None)
        for helper in self._helpers:
            helper.join()

    def join(self):
        if self._state == RUN:
            raise ValueError('Pool is still running')
        for thread in self._helpers + self._pool:
            thread.join()

    def __enter__(self):
        self._check_running()
        return self

    def __repr__(self):
        return f'<multiprocessing.pool.ThreadPool state={self._state} pool_size={len(self._pool)}>'
