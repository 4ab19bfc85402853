SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192

from _files import BufferedRandom, BufferedReader, BufferedWriter, TextIOWrapper, UnsupportedOperation, open

class IOBase:
    closed = False

    def close(self):
        self.closed = True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def readable(self):
        return True

    writable = seekable = readable

    def isatty(self):
        return False

    def flush(self):
        self._check()

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

class TextIOBase(IOBase):
    encoding = errors = None

class _Memory(IOBase):
    def __init__(self, initial):
        self._value = initial
        self._at = 0

    def getvalue(self):
        self._check()
        return self._value

    def write(self, s, /):
        self._check()
        if not isinstance(s, type(self._value)):
            raise TypeError(self._wanted % type(s).__name__)
        gap = self._at - len(self._value)
        if gap > 0:
            self._value += self._zero * gap
        self._value = self._value[:self._at] + s + self._value[self._at + len(s):]
        self._at += len(s)
        return len(s)

    def read(self, size=-1, /):
        self._check()
        end = len(self._value) if size is None or size < 0 else self._at + size
        text = self._value[self._at:end]
        self._at += len(text)
        return text

    def readline(self, size=-1, /):
        self._check()
        end = self._value.find(self._newline, self._at)
        end = len(self._value) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        line = self._value[self._at:end]
        self._at = max(self._at, end)
        return line

    def tell(self):
        self._check()
        return self._at

    def seek(self, pos, whence=0, /):
        self._check()
        self._at = pos if whence == 0 else (self._at if whence == 1 else len(self._value)) + pos
        return self._at

    def truncate(self, pos=None, /):
        self._check()
        pos = self._at if pos is None else pos
        self._value = self._value[:pos]
        return pos

class StringIO(_Memory, TextIOBase):
    _wanted = "string argument expected, got '%s'"
    _zero = '\0'
    _newline = '\n'

    def __init__(self, initial_value='', newline='\n'):
        super().__init__('' if initial_value is None else initial_value)

class BytesIO(_Memory):
    _wanted = "a bytes-like object is required, not '%s'"
    _zero = b'\0'
    _newline = b'\n'

    def __init__(self, initial_bytes=b''):
        super().__init__(bytes(initial_bytes))

    def getbuffer(self):
        return self._value
