# CPython's concurrent.futures: futures, executors and what waits for them.
from _named import named_tuple as _named_tuple

import threading
import queue
import multiprocessing

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

class Error(Exception):
    pass

class CancelledError(Error):
    pass

class InvalidStateError(Error):
    pass

class BrokenExecutor(RuntimeError):
    pass

TimeoutError = TimeoutError

for _error in (Error, CancelledError, InvalidStateError, BrokenExecutor):
    _error.__module__ = 'concurrent.futures._base'

_STATES = {'PENDING': 'pending', 'RUNNING': 'running', 'CANCELLED': 'cancelled',
           'CANCELLED_AND_NOTIFIED': 'cancelled', 'FINISHED': 'finished'}

class Future:
    __module__ = 'concurrent.futures._base'

    def __init__(self):
        self._line = []
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []
        self._job = None

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            callback(self)
        except Exception as error:
            threading._print_error(f'exception calling callback for {self!r}', error)

    def __repr__(self):
        text = f'<Future at {hex(id(self))} state={_STATES[self._state]}'
        if self._state == 'FINISHED':
            if self._exception:
                text += f' raised {self._exception.__class__.__name__}'
            else:
                text += f' returned {self._result.__class__.__name__}'
        return text + '>'

    def cancel(self):
        if self._state in ('RUNNING', 'FINISHED'):
            return False
        if not self.cancelled():
            self._state = 'CANCELLED'
            self._wake()
            self._invoke_callbacks()
        return True

    def _wake(self):
        while self._line:
            _wake(self._line.pop(0))

    def cancelled(self):
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED')

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        return self._state in ('CANCELLED', 'CANCELLED_AND_NOTIFIED', 'FINISHED')

    def add_done_callback(self, fn):
        if self.done():
            self._invoke(fn)
        else:
            self._done_callbacks.append(fn)

    def _until_done(self, timeout):
        if not self.done():
            _wait(self._line, _deadline(timeout), self._job)
        if self.cancelled():
            raise CancelledError()
        if self._state != 'FINISHED':
            raise TimeoutError()

    def result(self, timeout=None):
        self._until_done(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._until_done(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == 'CANCELLED':
            self._state = 'CANCELLED_AND_NOTIFIED'
            for waiter in self._waiters:
                waiter.add(self, False)
            return False
        if self._state == 'PENDING':
            self._state = 'RUNNING'
            return True
        raise RuntimeError('Future in unexpected state')

    def _finish(self, result, error):
        if self.done():
            raise InvalidStateError('{}: {!r}'.format(self._state, self))
        self._result = result
        self._exception = error
        self._state = 'FINISHED'
        for waiter in self._waiters:
            waiter.add(self, error is not None)
        self._wake()
        self._invoke_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

class _Waiter:
    # Collects futures as they end; `enough` says when its thread goes on.
    def __init__(self, fs, return_when):
        self.event = threading.Event()
        self.finished = []
        self.left = len(fs)
        self.when = return_when
        self.fs = fs
        for f in fs:
            f._waiters.append(self)

    def add(self, future, failed):
        self.finished.append(future)
        self.left -= 1
        if self.when == FIRST_COMPLETED or self.left == 0 or failed and self.when == FIRST_EXCEPTION:
            self.event.set()

    def leave(self):
        for f in self.fs:
            if self in f._waiters:
                f._waiters.remove(self)

def _is_over(f):
    return f._state in ('CANCELLED_AND_NOTIFIED', 'FINISHED')

DoneAndNotDoneFutures = _named_tuple('DoneAndNotDoneFutures', ('done', 'not_done'), (), 'concurrent.futures._base')

def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if _is_over(f)}
    not_done = fs - done
    if return_when == FIRST_COMPLETED and done:
        return DoneAndNotDoneFutures(done, not_done)
    if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() is not None for f in done):
        return DoneAndNotDoneFutures(done, not_done)
    if len(done) == len(fs):
        return DoneAndNotDoneFutures(done, not_done)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return condition: %r' % return_when)
    waiter = _Waiter([f for f in fs if f not in done], return_when)
    waiter.event.wait(timeout)
    waiter.leave()
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, fs - done)

def as_completed(fs, timeout=None):
    # In seconds as floats, as CPython reckons: whether nothing is left or a little less than nothing hangs on them.
    end = None if timeout is None else timeout + _now() / 1000000
    fs = list(dict.fromkeys(fs))
    total = len(fs)
    finished = [f for f in fs if _is_over(f)]
    pending = [f for f in fs if f not in finished]
    waiter = _Waiter(pending, FIRST_COMPLETED)
    try:
        while finished:
            yield finished.pop(0)
        while pending:
            left = None
            if end is not None:
                left = end - _now() / 1000000
                if left < 0:
                    raise TimeoutError('%d (of %d) futures unfinished' % (len(pending), total))
            # A real clock has gone on when nothing is left to wait for.
            waiter.event.wait(left or (None if left is None else 0.000001))
            finished, waiter.finished = waiter.finished, []
            waiter.event.clear()
            while finished:
                f = finished.pop(0)
                pending.remove(f)
                yield f
    finally:
        waiter.leave()

class Executor:
    __module__ = 'concurrent.futures._base'

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = _deadline(timeout)
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def result_iterator():
            try:
                fs.reverse()
                while fs:
                    f = fs.pop()
                    try:
                        if end is None:
                            yield f.result()
                        else:
                            yield f.result((end - _now()) / 1000000)
                    finally:
                        f.cancel()
            finally:
                for f in fs:
                    f.cancel()

        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.shutdown(wait=True)
        return False

class _Worker(threading.Thread):
    _is_worker = True

_Worker.__name__ = 'Thread'

_is_over_all = False
_queues = {}
_pools_made = 0

def _at_exit():
    global _is_over_all
    _is_over_all = True
    for waiting in list(_queues.values()):
        waiting.put(None)
    for worker in list(_queues):
        worker.join()

threading._register_atexit(_at_exit)

def _after_fork():
    _queues.clear()
    threading._register_atexit(_at_exit)

threading._forks.append(_after_fork)

class _Item:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        future = self.future
        if not future.set_running_or_notify_cancel():
            _end_job(future._job, False)
            return
        _begin_job(future._job)
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            _end_job(future._job, error)
            future.set_exception(error)
            self = None
        else:
            _end_job(future._job, None)
            future.set_result(result)

def _work(executor, items, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as error:
            threading._print_error('Exception in initializer:', error)
            executor._initializer_failed()
            return
    while True:
        item = items.get()
        if item is not None:
            item.run()
            del item
            executor._idle.release()
            continue
        if _is_over_all or executor._shutdown:
            executor._shutdown = True
            items.put(None)
            return

class BrokenThreadPool(BrokenExecutor):
    pass

BrokenThreadPool.__module__ = 'concurrent.futures.thread'

class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        global _pools_made
        if max_workers is None:
            max_workers = _pools()[0]
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._threads = {}
        self._broken = False
        self._shutdown = False
        self._thread_name_prefix = thread_name_prefix
        if not thread_name_prefix:
            self._thread_name_prefix = f'ThreadPoolExecutor-{_pools_made}'
            _pools_made += 1
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        return self._submit(fn, args, kwargs)

    def _submit(self, fn, args, kwargs, call=None):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if _is_over_all:
            raise RuntimeError('cannot schedule new futures after interpreter shutdown')
        future = Future()
        future._job = _new_job(fn)
        self._work_queue.put(_Item(future, call or fn, args, kwargs))
        if not self._idle.acquire(timeout=0):
            number = len(self._threads)
            if number < self._max_workers:
                worker = _Worker(name=f'{self._thread_name_prefix}_{number}', target=_work,
                                 args=(self, self._work_queue, self._initializer, self._initargs))
                # It is known before it runs: what its job submits waits in CPython until it is.
                self._threads[worker] = None
                _queues[worker] = self._work_queue
                worker.start()
        return future

    def _initializer_failed(self):
        self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
        while not self._work_queue.empty():
            item = self._work_queue.get()
            if item is not None:
                item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            while not self._work_queue.empty():
                item = self._work_queue.get()
                if item is not None:
                    item.future.cancel()
        self._work_queue.put(None)
        if wait:
            for worker in self._threads:
                worker.join()

ThreadPoolExecutor.__module__ = 'concurrent.futures.thread'

class BrokenProcessPool(BrokenExecutor):
    pass

BrokenProcessPool.__module__ = 'concurrent.futures.process'

class ForkProcess(multiprocessing.Process):
    _is_worker = True
    _prefix = 'ForkProcess'

def _work_in_process(calls, results, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as error:
            threading._print_error('Exception in initializer:', error)
            return
    while True:
        call = _receive(calls, None)[0]
        if call is None:
            return
        number, job, fn, args, kwargs = call
        _begin_job(job)
        result = failed = None
        try:
            result = fn(*args, **kwargs)
        except BaseException as error:
            failed = error
        _end_job(job, failed)
        try:
            _send(results, (number, result, failed))
        except Exception as error:
            _send(results, (number, None, error))

def _chunk(fn, chunk):
    return [fn(*args) for args in chunk]

class _Manager(threading.Thread):
    _is_worker = True

class ProcessPoolExecutor(Executor):
    # As CPython's: one job more than there are workers is on its way to them and cannot be cancelled.
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = _pools()[1]
        elif max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._initializer = initializer
        self._initargs = initargs
        self._processes = []
        self._calls = _channel()
        self._results = _channel()
        self._pending = []
        self._running = {}
        self._number = 0
        self._shutdown = False
        self._manager = None
        self._manager_line = []

    def submit(self, fn, /, *args, **kwargs):
        return self._submit(fn, args, kwargs)

    def _submit(self, fn, args, kwargs):
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if _is_over_all:
            raise RuntimeError('cannot schedule new futures after interpreter shutdown')
        future = Future()
        future._job = _new_job(fn)
        self._begin()
        self._pending.append((future, fn, args, kwargs))
        self._feed()
        return future

    def _begin(self):
        if self._manager is not None:
            return
        for _ in range(self._max_workers):
            worker = ForkProcess(target=_work_in_process,
                                  args=(self._calls, self._results, self._initializer, self._initargs))
            worker.start()
            self._processes.append(worker)
        self._manager = _Manager(target=self._manage)
        self._manager.start()
        _queues[self._manager] = self

    def put(self, _):
        # The interpreter ends.
        self._shutdown = True
        self._end_if_idle()

    def _feed(self):
        while self._pending and len(self._running) <= self._max_workers:
            future, fn, args, kwargs = self._pending.pop(0)
            if not future.set_running_or_notify_cancel():
                _end_job(future._job, False)
                continue
            number = self._number
            self._number += 1
            try:
                self._running[number] = future
                _send(self._calls, (number, future._job, fn, args, kwargs))
            except Exception as error:
                del self._running[number]
                _end_job(future._job, error)
                future.set_exception(error)

    def _manage(self):
        while True:
            result = _receive(self._results, None)[0]
            if result is None:
                break
            number, result, failed = result
            future = self._running.pop(number)
            self._feed()
            if failed is not None:
                future.set_exception(failed)
            else:
                future.set_result(result)
            del future
            self._end_if_idle()
        for _ in self._processes:
            _send(self._calls, None)
        for worker in self._processes:
            worker.join()

    def _end_if_idle(self):
        if self._shutdown and not self._running and not self._pending:
            _send(self._results, None)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        if chunksize == 1:
            return super().map(fn, *iterables, timeout=timeout)
        items = list(zip(*iterables))
        chunks = [items[at:at + chunksize] for at in range(0, len(items), chunksize)]
        results = super().map(_chunk, [fn] * len(chunks), chunks, timeout=timeout)
        return (item for chunk in results for item in chunk)

    def shutdown(self, wait=True, *, cancel_futures=False):
        if self._shutdown:
            return
        self._shutdown = True
        if cancel_futures:
            for future, *_ in self._pending:
                future.cancel()
            self._pending.clear()
        if self._manager is not None:
            self._end_if_idle()
            if wait:
                self._manager.join()

ProcessPoolExecutor.__module__ = 'concurrent.futures.process'
