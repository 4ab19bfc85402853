import os.path as path

name = 'posix'
sep = '/'
altsep = None
extsep = '.'
curdir = '.'
pardir = '..'
pathsep = ':'
linesep = '\n'
devnull = '/dev/null'
error = OSError
F_OK = 0
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
R_OK = 4
W_OK = 2
X_OK = 1

class _Environ(dict):
    def __getitem__(self, key):
        if not isinstance(key, str):
            raise TypeError(f'str expected, not {type(key).__name__}')
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        if not isinstance(value, str):
            raise TypeError(f'str expected, not {type(value).__name__}')
        super().__setitem__(key, value)

    def __repr__(self):
        return f'environ({dict(self)!r})'

environ = _Environ(HOME='/root', PATH='/usr/local/bin:/usr/bin:/bin', LANG='C.UTF-8', PWD='/work')

def getenv(key, default=None):
    return environ.get(key, default)

def putenv(key, value, /):
    pass

def getcwd():
    return '/work'

def cpu_count():
    return _cpu_count()

def getppid():
    return 1

def getlogin():
    return 'root'

def getuid():
    return 0

def urandom(size, /):
    global _noise
    out = []
    for _ in range(size):
        _noise = _noise * 1103515245 + 12345 & 0x7fffffff
        out.append(_noise >> 16 & 255)
    return bytes(out)

_noise = 1

def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        return type(path).__fspath__(path)
    except AttributeError:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}') from None

def kill(pid, sig, /):
    if pid != getpid():
        raise ProcessLookupError(3, 'No such process')
    if sig:
        _raise_signal(sig)
