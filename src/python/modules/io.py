SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192

from _files import BufferedIOBase, BufferedRandom, BufferedReader, BufferedWriter, IOBase, TextIOBase, TextIOWrapper, UnsupportedOperation, open

class RawIOBase(IOBase):
    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        from builtins import bytearray
        room = bytearray(size)
        count = self.readinto(room)
        return None if count is None else bytes(room[:count])

    def readall(self):
        parts = []
        while True:
            part = self.read(DEFAULT_BUFFER_SIZE)
            if not part:
                return b''.join(parts)
            parts.append(part)

class _Memory:
    def _begin(self, initial):
        self._value = initial
        self._at = 0

    def _check(self):
        if self.closed:
            raise ValueError(self._closed)

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
    _closed = 'I/O operation on closed file'
    _zero = '\0'
    _newline = '\n'
    encoding = errors = None

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._ends = newline
        self._begin(self._translated('' if initial_value is None else initial_value))

    def _translated(self, text):
        if self._ends is None and isinstance(text, str):
            return text.replace('\r\n', '\n').replace('\r', '\n')
        if self._ends in ('', '\n', None) or not isinstance(text, str):
            return text
        return text.replace('\n', self._ends)

    def write(self, s, /):
        super().write(self._translated(s))
        return len(s)

class BytesIO(_Memory, BufferedIOBase):
    _wanted = "a bytes-like object is required, not '%s'"
    _closed = 'I/O operation on closed file.'
    _zero = b'\0'
    _newline = b'\n'

    def __init__(self, initial_bytes=b''):
        self._begin(bytes(initial_bytes))

    def write(self, s, /):
        return super().write(bytes(s) if type(s).__name__ in ('bytearray', 'memoryview') else s)

    def getbuffer(self):
        return self._value

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def read1(self, size=-1, /):
        return self.read(size)

    readinto1 = readinto
