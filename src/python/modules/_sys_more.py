# Frames of calls that are under way, as far as they are known: who called, and from which line. Hooks of asynchronous generators.

class _Code:
    co_filename = 'program.py'

    def __init__(self, name):
        self.co_name = self.co_qualname = name

class _Frame:
    def __init__(self, calls):
        line, name = calls[-1]
        self.f_code = _Code(name)
        self.f_lineno = line
        self._calls = calls[:-1]
        self.f_globals = {'__name__': '__main__', '__file__': 'program.py'}

    @property
    def f_back(self):
        return _Frame(self._calls) if self._calls else None

_Frame.__name__ = _Frame.__qualname__ = 'frame'
_Code.__name__ = _Code.__qualname__ = 'code'

def _getframe(depth=0, /):
    calls = _stack()
    if depth >= len(calls):
        raise ValueError('call stack is not deep enough')
    return _Frame(calls[:len(calls) - depth])

class _Flags:
    debug = inspect = interactive = optimize = dont_write_bytecode = no_user_site = no_site = ignore_environment = 0
    verbose = bytes_warning = quiet = isolated = utf8_mode = 0
    hash_randomization = 1
    dev_mode = safe_path = False

flags = _Flags()

class asyncgen_hooks(tuple):
    @property
    def firstiter(self):
        return self[0]

    @property
    def finalizer(self):
        return self[1]

    def __repr__(self):
        return f'sys.asyncgen_hooks(firstiter={self[0]!r}, finalizer={self[1]!r})'

def _asyncgen_firstiter_hook(agen):
    pass

def _asyncgen_finalizer_hook(agen):
    pass

_of_loop = asyncgen_hooks((_asyncgen_firstiter_hook, _asyncgen_finalizer_hook))
_kept = object()

def get_asyncgen_hooks():
    hooks = _hooks()
    return _of_loop if hooks is None else asyncgen_hooks(hooks)

def set_asyncgen_hooks(firstiter=_kept, finalizer=_kept):
    old = get_asyncgen_hooks()
    for hook, name in (finalizer, 'finalizer'), (firstiter, 'firstiter'):
        if hook is not _kept and hook is not None and not callable(hook):
            raise TypeError(f'callable {name} expected, got {type(hook).__name__}')
    _set_hooks((old[0] if firstiter is _kept else firstiter, old[1] if finalizer is _kept else finalizer))
