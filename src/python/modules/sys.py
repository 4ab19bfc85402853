class _Stream:
    encoding = 'utf-8'
    errors = 'strict'
    closed = False
    mode = 'w'
    newlines = None
    line_buffering = False

    def __init__(self, name, number):
        self.name = name
        self._number = number

    def write(self, text, /):
        return _write(self._number == 2, text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def fileno(self):
        return self._number

    def writable(self):
        return True

    def readable(self):
        return False

    def reconfigure(self, **options):
        pass

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"

stdout = __stdout__ = _Stream('<stdout>', 1)
stderr = __stderr__ = _Stream('<stderr>', 2)
argv = ['program.py']
orig_argv = ['python3', 'program.py']
path = ['']
executable = '/usr/bin/python3'
prefix = base_prefix = exec_prefix = base_exec_prefix = '/usr'
platform = 'linux'
byteorder = 'little'
maxsize = 9223372036854775807
maxunicode = 1114111
copyright = 'Copyright (c) 2001-2023 Python Software Foundation.'
hexversion = 0x030b07f0
api_version = 1013
float_repr_style = 'short'
dont_write_bytecode = False
warnoptions = []

class _Named(tuple):
    def __new__(cls, **fields):
        new = tuple.__new__(cls, fields.values())
        new.__dict__.update(fields)
        return new

    def __repr__(self):
        return f"sys.{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"

class version_info(_Named):
    pass

class float_info(_Named):
    pass

class int_info(_Named):
    pass

class hash_info(_Named):
    pass

class thread_info(_Named):
    pass

class _Implementation:
    name = 'cpython'
    cache_tag = 'cpython-311'

version_info = _Implementation.version = version_info(major=3, minor=11, micro=7, releaselevel='final', serial=0)
implementation = _Implementation()
version = '3.11.7 (main, Dec  8 2023, 00:00:00) [GCC 12.2.0]'
float_info = float_info(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308,
    min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)
int_info = int_info(bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, str_digits_check_threshold=640)
hash_info = hash_info(width=64, modulus=2305843009213693951, inf=314159, nan=0, imag=1000003, algorithm='siphash13', hash_bits=64, seed_bits=128,
                      cutoff=0)
thread_info = thread_info(name='pthread', lock='semaphore', version='NPTL 2.36')
_interval = 0.005

def exit(status=None, /):
    raise SystemExit if status is None else SystemExit(status)

def exc_info():
    error = _handled()
    return (None, None, None) if error is None else (type(error), error, error.__traceback__)

def exception():
    return _handled()

def getdefaultencoding():
    return 'utf-8'

getfilesystemencoding = getdefaultencoding

def getswitchinterval():
    return _interval

def setswitchinterval(interval, /):
    global _interval
    _interval = interval

def is_finalizing():
    return False

def gettrace():
    return None

getprofile = gettrace

def displayhook(value, /):
    if value is not None:
        print(repr(value))

def excepthook(exctype, value, traceback, /):
    _print_error(value)

__excepthook__ = excepthook

class UnraisableHookArgs:
    def __init__(self, error, object):
        self.exc_type = type(error)
        self.exc_value = error
        self.exc_traceback = error.__traceback__
        self.err_msg = None
        self.object = object

def unraisablehook(unraisable, /):
    stderr.write(f'Exception ignored in: {unraisable.object!r}\n')
    _print_error(unraisable.exc_value)

__unraisablehook__ = unraisablehook

def _unraisable(hook, error, object):
    hook(UnraisableHookArgs(error, object))

_digits = 4300

def get_int_max_str_digits():
    return _digits

def set_int_max_str_digits(maxdigits):
    if maxdigits and maxdigits < 640:
        raise ValueError('maxdigits must be 0 or larger than 640')
    if maxdigits != 4300:
        raise NotImplementedError('another limit for digits is not supported by loopscope')
