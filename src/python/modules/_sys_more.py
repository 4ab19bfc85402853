# Frames of calls that are under way, as far as they are known: who called, and from which line.

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
