# CPython's threading on the machine's threads. A line is a list of threads that wait; who is first is woken up first.

import _apart

_main = None
_active = {}
_count = 0
_exits = []
_late_exits = []
_forks = []
TIMEOUT_MAX = 9223372036.0

class ThreadError(RuntimeError):
    pass

ThreadError = RuntimeError

class lock:
    # Between release and the turn of the thread that it woke up the lock is free, and whoever asks in that very instant
    # has it: CPython's semaphore does the same.
    def __init__(self):
        self._held = False
        self._line = []
        self._granted = None

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError('timeout value must be a non-negative number')
        if self._busy():
            if not blocking:
                return False
            end = _deadline(None if timeout == -1 else timeout)
            while True:
                if not _wait(self._line, end):
                    return False
                if not self._busy():
                    break
        self._held = True
        self._granted = None
        return True

    def _busy(self):
        if self._held or self._granted is None:
            return self._held
        thread, instant = self._granted
        return thread != _me() and instant < _now()

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False
        if self._line:
            thread = self._line.pop(0)
            self._granted = thread, _now()
            _wake(thread)

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {hex(id(self))}>"

lock.__module__ = '_thread'

def Lock():
    return lock()

class RLock:
    def __init__(self):
        self._block = lock()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        if self._owner == _me():
            self._count += 1
            return True
        if not self._block.acquire(blocking, timeout):
            return False
        self._owner = _me()
        self._count = 1
        return True

    def release(self):
        if self._owner != _me():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def _is_owned(self):
        return self._owner == _me()

    def _release_save(self):
        state = self._count
        self._count = 0
        self._owner = None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count = state
        self._owner = _me()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        state = 'locked' if self._count else 'unlocked'
        return f'<{state} _thread.RLock object owner={_ident(self._owner)} count={self._count} at {hex(id(self))}>'

class Condition:
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self._lock.acquire, self._lock.release
        self._line = []

    def acquire(self, *args, **keywords):
        return self._lock.acquire(*args, **keywords)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *details):
        return self._lock.__exit__(*details)

    def _is_owned(self):
        if isinstance(self._lock, RLock):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        lock = self._lock
        nested = isinstance(lock, RLock)
        state = lock._release_save() if nested else lock.release()
        try:
            return _wait(self._line, _deadline(timeout))
        finally:
            if nested:
                lock._acquire_restore(state)
            else:
                lock.acquire()

    def wait_for(self, predicate, timeout=None):
        end = _deadline(timeout)
        result = predicate()
        while not result:
            left = None
            if end is not None:
                left = (end - _now()) / 1000000
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        while n > 0 and self._line:
            _wake(self._line.pop(0))
            n -= 1

    def notify_all(self):
        self.notify(len(self._line))

    notifyAll = notify_all

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._line)})>'

class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value
        self._line = []

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        while self._value == 0:
            if not blocking:
                return False
            if end is None:
                end = _deadline(timeout)
            if not _wait(self._line, end) and self._value == 0:
                return False
        self._value -= 1
        return True

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n
        while n > 0 and self._line:
            _wake(self._line.pop(0))
            n -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()

    def __repr__(self):
        return f'<{self.__class__.__module__}.{self.__class__.__qualname__} at {hex(id(self))}: value={self._value}>'

class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        super().release(n)

    def __repr__(self):
        return f'<{self.__class__.__module__}.{self.__class__.__qualname__} at {hex(id(self))}: value={self._value}/{self._initial_value}>'

class Event:
    def __init__(self):
        self._flag = False
        self._line = []

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True
        line, self._line[:] = self._line[:], []
        for thread in line:
            _wake(thread)

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if self._flag:
            return True
        return _wait(self._line, _deadline(timeout))

    def __repr__(self):
        state = 'set' if self._flag else 'unset'
        return f'<{self.__class__.__module__}.{self.__class__.__qualname__} at {hex(id(self))}: {state}>'

class BrokenBarrierError(RuntimeError):
    pass

class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (-1, 1):
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    try:
                        if self._action:
                            self._action()
                        self._state = 1
                        self._cond.notify_all()
                    except:
                        self._break()
                        raise
                else:
                    if not self._cond.wait_for(lambda: self._state != 0, timeout):
                        self._break()
                        raise BrokenBarrierError
                    if self._state < 0:
                        raise BrokenBarrierError
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (-1, 1):
                    self._state = 0
                    self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2

    def __repr__(self):
        state = 'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}'
        return f'<{self.__class__.__module__}.{self.__class__.__qualname__} at {hex(id(self))}: {state}>'

def _ident(number):
    return 0 if number is None else 139637976000000 + number * 8392704

class Thread:
    # A worker of a pool is no job itself: its jobs are.
    _is_worker = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _count
        assert group is None, 'group argument must be None for now'
        if name is None:
            _count += 1
            name = f'Thread-{_count}'
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._name = str(name)
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._number = None
        self._state = 'initial'
        self._started = Event()
        self._line = []
        self._job = None

    def start(self):
        if self._state != 'initial':
            raise RuntimeError('threads can only be started once')
        self._state = 'starting'
        if not self._is_worker:
            self._job = _new_job(self._target or self.run)
        _start(self._bootstrap)
        if not self._started._flag:
            _wait(self._started._line, None, True)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._number = _me()
        _name_thread(self._name)
        self._state = 'started'
        _active[self._number] = self
        self._started.set()
        if self._job is not None:
            _begin_job(self._job)
        failed = None
        try:
            self.run()
        except BaseException as error:
            failed = error
            # The module's, which may be the program's own by now.
            import threading
            threading.excepthook(ExceptHookArgs((type(error), error, getattr(error, '__traceback__', None), self)))
        if self._job is not None:
            _end_job(self._job, failed)
        del failed
        self._state = 'stopped'
        _active.pop(self._number, None)
        while self._line:
            _wake(self._line.pop(0))

    def join(self, timeout=None):
        if self._state == 'initial':
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if self._state != 'stopped':
            if timeout is not None and timeout < 0:
                timeout = 0
            _wait(self._line, _deadline(timeout), False if self._is_worker else self._job)

    def is_alive(self):
        return self._state in ('starting', 'started')

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    def getName(self):
        return self._name

    def setName(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return None if self._number is None else _ident(self._number)

    @property
    def native_id(self):
        return None if self._number is None else 4242 + self._number

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._state in ('starting', 'started'):
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        return self._daemonic

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        state = 'started' if self._state == 'starting' else self._state
        if self._daemonic:
            state += ' daemon'
        if self._number is not None:
            state += f' {self.ident}'
        return f'<{self.__class__.__name__}({self._name}, {state})>'

class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()
        self._target = function

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()

class _MainThread(Thread):
    def __init__(self):
        self._name = 'MainThread'
        self._daemonic = False
        self._number = 0
        self._state = 'started'
        self._line = []
        self._job = None

class ExceptHookArgs:
    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else str(_ident(_me()))
    _print_traceback(f'Exception in thread {name}:', args.exc_value)

__excepthook__ = excepthook

def _print_error(title, error):
    _print_traceback(title, error)

def _print_line(text):
    _print_traceback(text, None)

class _local:
    __module__ = '_thread'

    def __init__(self):
        pass

    def _fields(self):
        mine = object.__getattribute__(self, '__dict__')
        if '_of' not in mine:
            mine['_of'] = {}
        return mine['_of'].setdefault(_me(), {})

    def __getattr__(self, name):
        fields = self._fields()
        if name in fields:
            return fields[name]
        raise AttributeError(f"'{self._told()}' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        self._fields()[name] = value

    def __delattr__(self, name):
        fields = self._fields()
        if name not in fields:
            raise AttributeError(f"'{self._told()}' object has no attribute '{name}'")
        del fields[name]

    def _told(self):
        return '_thread._local' if type(self) is local else type(self).__name__

local = _local

def current_thread():
    return _active.get(_me(), _main)

currentThread = current_thread

def get_ident():
    return _ident(_me())

def get_native_id():
    return 4242 + _me()

def enumerate():
    return list(_active.values())

def active_count():
    return len(_active)

activeCount = active_count

def main_thread():
    return _main

def _register_atexit(function):
    _exits.append(function)

def _shutdown():
    for function in reversed(_exits):
        function()
    while True:
        others = [thread for thread in _active.values() if thread is not _main and not thread.daemon]
        if not others:
            break
        others[0].join()
    for function in reversed(_late_exits):
        function()

def _after_fork():
    # In a new process: its only thread is the main one.
    _active.clear()
    _main._number = _me()
    _active[_main._number] = _main
    _exits.clear()
    _late_exits.clear()
    for function in _forks:
        function()

_main = _MainThread()
_active[0] = _main
_at_exit(_shutdown)
