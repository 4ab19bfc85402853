# CPython's multiprocessing as it begins processes on Linux: each with a copy of its parent's memory. What goes between
# processes is copied as pickled. A channel is a number that every process knows.

import _pickle
import threading
import queue

TimeoutError = type('TimeoutError', (Exception,), {})

class ProcessError(Exception):
    pass

_children = []
_count = 0
_late = False

class _Current:
    name = 'MainProcess'
    daemon = False
    exitcode = None
    _identity = ()

    @property
    def pid(self):
        return 1000 + _process()

    @property
    def ident(self):
        return self.pid

    def is_alive(self):
        return True

    def __repr__(self):
        return f'<_MainProcess name={self.name!r} parent=None started>'

_current = _Current()

def current_process():
    return _current

def parent_process():
    return _current._parent if _process() else None

def active_children():
    return [child for child in _children if child.is_alive()]

class Process:
    # What a pool's worker does are jobs; else the process is one itself.
    _is_worker = False
    _prefix = 'Process'

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        global _count
        assert group is None, 'group argument must be None for now'
        _count += 1
        self._identity = _current._identity + (_count,)
        self._name = name or f"{self._prefix}-{':'.join(str(number) for number in self._identity)}"
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._daemonic = _current.daemon if daemon is None else daemon
        self._parent = _current
        self._number = None
        self._code = None
        self._job = None
        self._end = None

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        assert self._number is None, 'cannot start a process twice'
        assert not _current.daemon, 'daemonic processes are not allowed to have children'
        self._end = _channel()
        if not self._is_worker:
            self._job = _new_job(self._target or self.run)
        for end in _ends:
            _shared(end._held)[0] += 1
        self._number = _fork(_child, self)
        _children.append(self)
        _watch()

    def _look(self, end, job=None):
        if self._code is None and self._number is not None:
            found = _receive(self._end, end, job)
            if found:
                self._code = found[0]
                if self in _children:
                    _children.remove(self)

    def join(self, timeout=None):
        assert self._number is not None, 'can only join a started process'
        self._look(_deadline(timeout), self._job)

    def is_alive(self):
        if self is _current:
            return True
        self._look(0)
        return self._number is not None and self._code is None

    def _stop(self, code):
        if self.is_alive():
            _kill(self._number)
            _send(self._end, code)

    def terminate(self):
        self._stop(-15)

    def kill(self):
        self._stop(-9)

    def close(self):
        if self.is_alive():
            raise ValueError('Cannot close a process while it is still running. You should first call join() or terminate().')

    @property
    def exitcode(self):
        self._look(0)
        return self._code

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = name

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        assert self._number is None, 'process has already started'
        self._daemonic = daemonic

    @property
    def pid(self):
        return None if self._number is None else 1000 + self._number

    ident = pid

    def __repr__(self):
        status = 'initial' if self._number is None else 'started' if self.is_alive() else 'stopped'
        pid = '' if self._number is None else f' pid={self.pid}'
        parent = f' parent={self._parent.pid}'
        code = '' if self._code is None else f" exitcode={self._code if self._code >= 0 else {-15: '-SIGTERM', -9: '-SIGKILL'}.get(self._code)}"
        daemon = ' daemon' if self._daemonic else ''
        return f'<{type(self).__name__} name={self._name!r}{pid}{parent} {status}{code}{daemon}>'

def _child(process):
    global _current, _count, _late
    _current = process
    _count = 0
    _late = False
    _children.clear()
    process._number = _process()
    threading._after_fork()
    _name_thread(process._name)
    _reseed()
    if process._job is not None:
        _begin_job(process._job)
    code, failed = 0, None
    try:
        process.run()
    except SystemExit as error:
        code = error.code
        if code is None:
            code = 0
        elif not isinstance(code, int):
            threading._print_line(str(code))
            code = 1
    except BaseException as error:
        code, failed = 1, error
        threading._print_error(f'Process {process._name}:', error)
    if process._job is not None:
        _end_job(process._job, failed)
    threading._shutdown()
    for end in list(_ends):
        end.close()
    _send(process._end, code)

def _watch():
    global _late
    if not _late:
        _late = True
        threading._late_exits.append(_finish)

def _finish():
    for child in list(_children):
        if child._daemonic:
            child.terminate()
    for child in list(_children):
        child.join()

class _Channeled:
    def __init__(self):
        self._channel = _channel()

class SimpleQueue(_Channeled):
    def put(self, item):
        _send(self._channel, item)

    def get(self):
        return _receive(self._channel, None)[0]

    def empty(self):
        return not _size(self._channel)

    def close(self):
        pass

class Queue(_Channeled):
    def __init__(self, maxsize=0):
        super().__init__()
        self._maxsize = maxsize
        self._room = Semaphore(maxsize) if maxsize > 0 else None

    def put(self, obj, block=True, timeout=None):
        if self._room is not None and not self._room.acquire(block, timeout):
            raise queue.Full
        try:
            _send(self._channel, obj)
        except Exception as error:
            # The thread that feeds the pipe says so and goes on.
            threading._print_error('', error)

    def get(self, block=True, timeout=None):
        found = _receive(self._channel, _deadline(timeout) if block else 0)
        if not found:
            raise queue.Empty
        if self._room is not None:
            self._room.release()
        return found[0]

    def put_nowait(self, obj):
        return self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return _size(self._channel)

    def empty(self):
        return not _size(self._channel)

    def full(self):
        return 0 < self._maxsize <= _size(self._channel)

    def close(self):
        pass

    def join_thread(self):
        pass

    def cancel_join_thread(self):
        pass

class JoinableQueue(Queue):
    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self._unfinished = _share([0])
        self._all_done = Event()

    def put(self, obj, block=True, timeout=None):
        _shared(self._unfinished)[0] += 1
        self._all_done.clear()
        super().put(obj, block, timeout)

    def task_done(self):
        left = _shared(self._unfinished)
        if left[0] <= 0:
            raise ValueError('task_done() called too many times')
        left[0] -= 1
        if left[0] == 0:
            self._all_done.set()

    def join(self):
        if _shared(self._unfinished)[0]:
            self._all_done.wait()

class Semaphore(_Channeled):
    def __init__(self, value=1):
        super().__init__()
        for _ in range(value):
            _send(self._channel, None)

    def acquire(self, block=True, timeout=None):
        return _receive(self._channel, _deadline(timeout) if block else 0) is not None

    def release(self):
        _send(self._channel, None)

    def get_value(self):
        return _size(self._channel)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._most = value

    def release(self):
        if _size(self._channel) >= self._most:
            raise ValueError('semaphore or lock released too many times')
        super().release()

class Lock(BoundedSemaphore):
    def __init__(self):
        super().__init__(1)

class RLock(Lock):
    def __init__(self):
        super().__init__()
        self._owner = _share([None, 0])

    def acquire(self, block=True, timeout=None):
        owner = _shared(self._owner)
        if owner[0] != _me():
            if not super().acquire(block, timeout):
                return False
            owner[0] = _me()
        owner[1] += 1
        return True

    def release(self):
        owner = _shared(self._owner)
        if owner[0] != _me():
            raise AssertionError('attempt to release recursive lock not owned by thread')
        owner[1] -= 1
        if not owner[1]:
            owner[0] = None
            super().release()

class Event:
    def __init__(self):
        self._state = _share([False, []])

    def is_set(self):
        return _shared(self._state)[0]

    def set(self):
        state = _shared(self._state)
        state[0] = True
        while state[1]:
            _wake(state[1].pop(0))

    def clear(self):
        _shared(self._state)[0] = False

    def wait(self, timeout=None):
        state = _shared(self._state)
        return state[0] or _wait(state[1], _deadline(timeout))

class Condition:
    # Who waits has a semaphore of its own: the line of those is the same in every process.
    def __init__(self, lock=None):
        self._lock = lock or RLock()
        self._line = _share([])
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *details):
        return self._lock.__exit__(*details)

    def wait(self, timeout=None):
        call = _channel()
        _shared(self._line).append(call)
        count = 0
        if isinstance(self._lock, RLock):
            count = _shared(self._lock._owner)[1]
        for _ in range(max(1, count)):
            self._lock.release()
        try:
            found = _receive(call, _deadline(timeout)) is not None
            if not found and call in _shared(self._line):
                _shared(self._line).remove(call)
            return found
        finally:
            for _ in range(max(1, count)):
                self._lock.acquire()

    def notify(self, n=1):
        line = _shared(self._line)
        while n > 0 and line:
            _send(line.pop(0), None)
            n -= 1

    def notify_all(self):
        self.notify(len(_shared(self._line)))

    def wait_for(self, predicate, timeout=None):
        end = _deadline(timeout)
        while not (result := predicate()):
            left = None if end is None else (end - _now()) / 1000000
            if left is not None and left <= 0:
                break
            self.wait(left)
        return result

class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self.parties = parties
        self._action = action
        self._timeout = timeout
        self._cond = Condition()
        # How many wait, how often it opened.
        self._state = _share([0, 0])

    def wait(self, timeout=None):
        with self._cond:
            state = _shared(self._state)
            place, turn = state
            state[0] += 1
            if state[0] == self.parties:
                if self._action:
                    self._action()
                state[0] = 0
                state[1] += 1
                self._cond.notify_all()
            else:
                timeout = self._timeout if timeout is None else timeout
                if not self._cond.wait_for(lambda: _shared(self._state)[1] != turn, timeout):
                    raise threading.BrokenBarrierError
            return place

    @property
    def n_waiting(self):
        return _shared(self._state)[0]

# The ends of pipes that this process holds. Each has a copy in every process that was begun meanwhile: when all of them
# are closed, the other end is at its end.
_ends = []

class Connection:
    def __init__(self, incoming, outgoing, held, other):
        self._incoming = incoming
        self._outgoing = outgoing
        self._held = held
        self._other = other
        self.closed = False
        _ends.append(self)

    def _check(self, channel, words):
        if self.closed:
            raise OSError('handle is closed')
        if channel is None:
            raise OSError(f'connection is {words}')

    def send(self, obj):
        self._check(self._outgoing, 'read-only')
        if not _shared(self._other)[0]:
            raise BrokenPipeError(32, 'Broken pipe')
        _send(self._outgoing, (obj,))

    send_bytes = send

    def recv(self):
        self._check(self._incoming, 'write-only')
        found = _receive(self._incoming, None)[0]
        if found is None:
            _put_back(self._incoming, None)
            raise EOFError
        return found[0]

    recv_bytes = recv

    def poll(self, timeout=0.0):
        self._check(self._incoming, 'write-only')
        if _size(self._incoming):
            return True
        found = _receive(self._incoming, _deadline(timeout))
        if found:
            _put_back(self._incoming, found[0])
        return bool(found)

    def close(self):
        if not self.closed:
            self.closed = True
            _ends.remove(self)
            held = _shared(self._held)
            held[0] -= 1
            if not held[0] and self._outgoing is not None:
                _send(self._outgoing, None)

    readable = property(lambda self: self._incoming is not None)
    writable = property(lambda self: self._outgoing is not None)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

def Pipe(duplex=True):
    one, other = _channel(), _channel() if duplex else None
    first, second = _share([1]), _share([1])
    return Connection(one, other, first, second), Connection(other, one, second, first)

class _Value:
    def __init__(self, value, lock):
        self._cell = _share([value])
        self._lock = RLock() if lock is True else lock

    @property
    def value(self):
        return _shared(self._cell)[0]

    @value.setter
    def value(self, value):
        _shared(self._cell)[0] = _pickled(value)

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self

    def acquire(self, *args):
        return self._lock.acquire(*args)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *details):
        return self._lock.__exit__(*details)

def Value(typecode_or_type, *args, lock=True):
    value = args[0] if args else 0
    return _Value(float(value) if typecode_or_type in ('d', 'f') else value, lock)

class _Array:
    def __init__(self, items, lock, kind=int):
        self._kind = kind
        self._cell = _share(items)
        self._lock = RLock() if lock is True else lock

    def __getitem__(self, index):
        return _shared(self._cell)[index]

    def __setitem__(self, index, value):
        _shared(self._cell)[index] = float(value) if self._kind is float and not isinstance(index, slice) else value

    def __len__(self):
        return len(_shared(self._cell))

    def __iter__(self):
        return iter(list(_shared(self._cell)))

    def get_lock(self):
        return self._lock

def Array(typecode_or_type, size_or_initializer, *, lock=True):
    items = size_or_initializer
    kind = float if typecode_or_type in ('d', 'f') else bytes if typecode_or_type == 'c' else int
    empty = b'\0' if kind is bytes else kind()
    if not isinstance(items, int):
        items = [kind(item) if kind is float else item for item in items]
    return _Array([empty] * items if isinstance(items, int) else items, lock, kind)

class _Proxy:
    def __init__(self, value):
        self._cell = _share(value)

    def __getitem__(self, key):
        return _pickled(_shared(self._cell)[key])

    def __setitem__(self, key, value):
        _shared(self._cell)[_pickled(key)] = _pickled(value)

    def __delitem__(self, key):
        del _shared(self._cell)[key]

    def __contains__(self, key):
        return key in _shared(self._cell)

    def __len__(self):
        return len(_shared(self._cell))

    def __iter__(self):
        return iter(_pickled(list(_shared(self._cell))))

    def __str__(self):
        return str(_shared(self._cell))

    def copy(self):
        return _pickled(_shared(self._cell))

    def pop(self, *args):
        return _shared(self._cell).pop(*args)

    def clear(self):
        _shared(self._cell).clear()

class DictProxy(_Proxy):
    def keys(self):
        return list(_shared(self._cell).keys())

    def values(self):
        return _pickled(list(_shared(self._cell).values()))

    def items(self):
        return _pickled(list(_shared(self._cell).items()))

    def get(self, key, default=None):
        return _pickled(_shared(self._cell).get(key, default))

    def setdefault(self, key, default=None):
        return _pickled(_shared(self._cell).setdefault(key, _pickled(default)))

    def update(self, *args, **keywords):
        _shared(self._cell).update(_pickled(dict(*args, **keywords)))

class ListProxy(_Proxy):
    def append(self, item):
        _shared(self._cell).append(_pickled(item))

    def extend(self, items):
        _shared(self._cell).extend(_pickled(list(items)))

    def insert(self, index, item):
        _shared(self._cell).insert(index, _pickled(item))

    def remove(self, item):
        _shared(self._cell).remove(item)

    def index(self, item):
        return _shared(self._cell).index(item)

    def count(self, item):
        return _shared(self._cell).count(item)

    def sort(self, **keywords):
        _shared(self._cell).sort(**keywords)

    def reverse(self):
        _shared(self._cell).reverse()

class Namespace:
    def __init__(self, /, **fields):
        self.__dict__['_cell'] = _share(fields)

    def __getattr__(self, name):
        fields = _shared(self._cell)
        if name in fields:
            return _pickled(fields[name])
        raise AttributeError(f"'Namespace' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        _shared(self._cell)[name] = _pickled(value)

    def __delattr__(self, name):
        del _shared(self._cell)[name]

    def __str__(self):
        fields = ', '.join(sorted(f'{name}={value!r}' for name, value in _shared(self._cell).items() if name[0] != '_'))
        return f'Namespace({fields})'

class SyncManager:
    def Namespace(self, **fields):
        return Namespace(**fields)

    def Condition(self, lock=None):
        return Condition(lock)

    def Barrier(self, parties, action=None, timeout=None):
        return Barrier(parties, action, timeout)

    def JoinableQueue(self, maxsize=0):
        return JoinableQueue(maxsize)

    def dict(self, *args, **keywords):
        return DictProxy(dict(*args, **keywords))

    def list(self, items=()):
        return ListProxy(list(items))

    def Queue(self, maxsize=0):
        return Queue(maxsize)

    def Lock(self):
        return Lock()

    def RLock(self):
        return RLock()

    def Semaphore(self, value=1):
        return Semaphore(value)

    def Event(self):
        return Event()

    def Value(self, typecode, value):
        return _Value(value, True)

    def Array(self, typecode, items):
        return _Array(list(items), True)

    def shutdown(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass

def Manager():
    return SyncManager()

class ForkProcess(Process):
    _is_worker = True
    _prefix = 'ForkPoolWorker'

# What a worker does of a pool's job: the results, and the error that ended it if one did.
def _done(job, function, items, star):
    _begin_job(job)
    done, failed = [], None
    try:
        for item in items:
            done.append(function(*item[0], **item[1]) if star == 2 else function(*item) if star else function(item))
    except Exception as error:
        failed = error
    _end_job(job, failed)
    return done, failed


def _pool_work(tasks, results, initializer, initargs):
    if initializer is not None:
        initializer(*initargs)
    while True:
        task = _receive(tasks, None)[0]
        if task is None:
            return
        number, job, function, items, star = task
        done, failed = _done(job, function, items, star)
        try:
            _send(results, (number, done, failed))
        except Exception as error:
            _send(results, (number, [], error))

class AsyncResult:
    def __init__(self, parts, callback, error_callback):
        self._parts = [None] * parts
        self._left = parts
        self._failed = None
        self._event = threading.Event()
        self._callback = callback
        self._error_callback = error_callback
        self._single = False
        if not parts:
            self._event.set()

    def _add(self, index, done, failed):
        self._left -= 1
        self._parts[index] = done
        if failed is not None and self._failed is None:
            self._failed = failed
        if not self._left:
            if self._failed is None:
                if self._callback:
                    self._callback(self._value())
            elif self._error_callback:
                self._error_callback(self._failed)
            self._event.set()

    def _value(self):
        all = [item for part in self._parts for item in part]
        return all[0] if self._single else all

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f'{self!r} not ready')
        return self._failed is None

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._failed is not None:
            raise self._failed
        return self._value()

class _Pool:
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        if processes is None:
            processes = _pools()[1]
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._state = 'RUN'
        self._size = processes
        self._tasks = _channel()
        self._results = _channel()
        self._waiting = {}
        self._number = 0
        self._workers = []
        for _ in range(processes):
            worker = ForkProcess(target=_pool_work, args=(self._tasks, self._results, initializer, initargs), daemon=True)
            worker.start()
            self._workers.append(worker)
        self._collector = _Collector(target=_collect, args=(self,), daemon=True)
        self._collector.start()

    def _begin(self, function, chunks, star, deliver):
        if self._state != 'RUN':
            raise ValueError('Pool not running')
        for index, chunk in enumerate(chunks):
            number = self._number
            self._number += 1
            self._waiting[number] = deliver, index
            job = _new_job(function)
            try:
                _send(self._tasks, (number, job, function, chunk, star))
            except Exception as error:
                del self._waiting[number]
                _end_job(job, error)
                deliver(index, [], error)

    def _chunks(self, items, chunksize):
        if chunksize is None:
            chunksize, extra = divmod(len(items), self._size * 4)
            if extra:
                chunksize += 1
        return [items[at:at + chunksize] for at in range(0, len(items), chunksize)] if items else []

    def _map(self, function, iterable, chunksize, star, callback=None, error_callback=None):
        chunks = self._chunks(list(iterable), chunksize)
        result = AsyncResult(len(chunks), callback, error_callback)
        self._begin(function, chunks, star, result._add)
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map(func, iterable, chunksize, 0).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, iterable, chunksize, 0, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self._map(func, iterable, chunksize, 1).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map(func, iterable, chunksize, 1, callback, error_callback)

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        result = AsyncResult(1, callback, error_callback)
        result._single = True
        self._begin(func, [[(tuple(args), dict(kwds))]], 2, result._add)
        return result

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def _each(self, function, iterable, chunksize, in_order):
        chunks = self._chunks(list(iterable), chunksize)
        arrived = queue.SimpleQueue()
        self._begin(function, chunks, 0, lambda index, done, failed: arrived.put((index, done, failed)))

        def results():
            early = {}
            for number in range(len(chunks)):
                if in_order:
                    while number not in early:
                        index, done, failed = arrived.get()
                        early[index] = done, failed
                    done, failed = early.pop(number)
                else:
                    _, done, failed = arrived.get()
                if failed is not None:
                    raise failed
                for item in done:
                    yield item

        return results()

    def imap(self, func, iterable, chunksize=1):
        return self._each(func, iterable, chunksize, True)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._each(func, iterable, chunksize, False)

    def close(self):
        if self._state == 'RUN':
            self._state = 'CLOSE'
            for _ in self._workers:
                _send(self._tasks, None)

    def terminate(self):
        self._state = 'TERMINATE'
        for worker in self._workers:
            worker.terminate()

    def join(self):
        if self._state == 'RUN':
            raise ValueError('Pool is still running')
        for worker in self._workers:
            worker.join()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.terminate()

class _Collector(threading.Thread):
    _is_worker = True

def _collect(pool):
    while True:
        number, done, failed = _receive(pool._results, None)[0]
        deliver, index = pool._waiting.pop(number)
        deliver(index, done, failed)

def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    return _Pool(processes, initializer, initargs, maxtasksperchild)

_Pool.__name__ = 'Pool'

def cpu_count():
    return _pools()[1]

def freeze_support():
    pass

def get_start_method(allow_none=False):
    return 'fork'

def set_start_method(method, force=False):
    get_context(method)

def get_context(method=None):
    if method not in ('fork', 'spawn', 'forkserver', None):
        raise ValueError(f'cannot find context for {method!r}')
    if method in ('spawn', 'forkserver'):
        raise NotImplementedError(f"loopscope begins processes as Linux does, by 'fork': {method!r} is not supported")
    import multiprocessing
    return multiprocessing

def get_all_start_methods():
    return ['fork', 'spawn', 'forkserver']
