# Files and buffers as CPython's io has them, over the files of the world: the first look into one takes the time that the world says. What a program
# writes is there for the rest of its run.
from _world import file_names, hold, read_file

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192

class UnsupportedOperation(OSError, ValueError):
    pass

# By path: what was written, or None for what was removed. Below /work paths are short.
_written = {}
# The folders that there are besides those in which the world has files.
_folders = {'/', '/work', '/tmp', '/root', '/home', '/usr', '/etc'}
# Whether a file is only written where there is a folder.
strict = True

# The folder that short paths begin in.
_here = '/work'

def _key(path):
    path = str(path)
    whole = []
    for part in (path if path.startswith('/') else _here + '/' + path).split('/'):
        if part == '..':
            if whole:
                whole.pop()
        elif part and part != '.':
            whole.append(part)
    whole = '/' + '/'.join(whole)
    return whole[6:] if whole.startswith('/work/') else whole

def _whole(path):
    key = _key(path)
    return key if key.startswith('/') else '/work/' + key

def _all():
    names = dict.fromkeys(map(_key, file_names()))
    for name, content in _written.items():
        if content is None:
            names.pop(name, None)
        else:
            names[name] = None
    return [_whole(name) for name in names]

def is_folder(path):
    whole = _whole(path)
    return whole in _folders or any(name.startswith(whole + '/') for name in _all())

def names_in(path):
    whole = _whole(path)
    if not is_folder(whole):
        if exists(whole):
            raise NotADirectoryError(20, 'Not a directory', str(path))
        raise _missing(str(path))
    start = whole.rstrip('/') + '/'
    found = {}
    for name in sorted([*_all(), *_folders]):
        if name.startswith(start) and name != start:
            found[name[len(start):].split('/')[0]] = None
    return list(found)

def here():
    return _here

def change_folder(path):
    global _here
    names_in(path)
    _here = _whole(path)

def make_folder(path, parents=False, exist_ok=False):
    whole = _whole(path)
    if is_folder(whole) or exists(whole):
        if exist_ok and is_folder(whole):
            return
        raise FileExistsError(17, 'File exists', str(path))
    parent = whole.rpartition('/')[0] or '/'
    if not is_folder(parent):
        if not parents:
            raise _missing(str(path))
        make_folder(parent, True, True)
    _folders.add(whole)

def remove_folder(path, whole_tree=False):
    whole = _whole(path)
    if not is_folder(whole):
        if exists(whole):
            raise NotADirectoryError(20, 'Not a directory', str(path))
        raise _missing(str(path))
    if names_in(whole) and not whole_tree:
        raise OSError(39, 'Directory not empty', str(path))
    for name in _all():
        if name.startswith(whole + '/'):
            _written[_key(name)] = None
    for name in [name for name in _folders if name == whole or name.startswith(whole + '/')]:
        _folders.discard(name)

def _find(path):
    path = _key(path)
    if path in _written:
        content = _written[path]
        return None if content is None else (0, content)
    found = read_file(path)
    return None if found is None else (found[0], found[1].encode('utf-8'))

def _missing(path, number=2, words='No such file or directory'):
    kind = FileNotFoundError if number == 2 else FileExistsError
    return kind(number, words, path)

class IOBase:
    closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def isatty(self):
        return False

    def readable(self):
        return self._reads

    def writable(self):
        return self._writes

    def seekable(self):
        return True

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    # A buffer with a place in it, of text or bytes.
    _reads = _writes = True
    _cost = 0

    def _start_with(self, buffer):
        self._buffer = buffer
        self._at = 0

    def _look(self):
        self._check()
        if not self._reads:
            raise UnsupportedOperation(self._unreadable)
        if self._cost:
            cost = self._cost
            self._cost = 0
            hold(cost)

    _unreadable = 'not readable'
    _unwritable = 'not writable'

    def read(self, size=-1):
        self._look()
        end = len(self._buffer) if size is None or size < 0 else self._at + size
        part = self._buffer[self._at:end]
        self._at += len(part)
        return part

    def readline(self, size=-1):
        self._look()
        end = self._buffer.find(self._newline, self._at) + 1
        if end == 0:
            end = len(self._buffer)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        part = self._buffer[self._at:end]
        self._at = end
        return part

    def write(self, data):
        self._check()
        if not self._writes:
            raise UnsupportedOperation(self._unwritable)
        self._check_data(data)
        if self._appends:
            self._at = len(self._buffer)
        rest = self._buffer[self._at + len(data):]
        self._buffer = self._buffer[:self._at] + data + rest
        self._at += len(data)
        self._store()
        return len(data)

    _appends = False

    def _store(self):
        pass

    def seek(self, offset, whence=0):
        self._check()
        self._at = max(0, offset + (0, self._at, len(self._buffer))[whence])
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None):
        self._check()
        size = self._at if size is None else size
        self._buffer = self._buffer[:size]
        self._store()
        return size

class TextIOBase(IOBase):
    _newline = '\n'
    encoding = 'UTF-8'
    errors = 'strict'

    def _check_data(self, data):
        if not isinstance(data, str):
            raise TypeError(f'write() argument must be str, not {type(data).__name__}')


class BufferedIOBase(IOBase):
    _newline = b'\n'

    def _check_data(self, data):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")

class _File:
    def _open(self, path, mode, content, cost):
        self.name = path
        self.mode = mode
        self._reads = 'r' in mode or '+' in mode
        self._writes = 'r' not in mode or '+' in mode
        self._appends = 'a' in mode
        self._cost = cost if self._reads else 0
        self._start_with(content)
        if self._appends:
            self._at = len(content)

class TextIOWrapper(_File, TextIOBase):
    # Text above a buffer of bytes, which `open` puts a file in the place of.
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self.buffer = buffer
        self.encoding = encoding or 'UTF-8'
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self._newline_written = '\n' if newline in (None, '') else newline
        self._pending = []
        self._buffer = None

    def _of_file(self, path, mode, content, cost, encoding):
        self.encoding = encoding or 'UTF-8'
        self.buffer = None
        self._open(path, mode, content.decode(self.encoding).replace('\r\n', '\n'), cost)
        return self

    def _look(self):
        super()._look()
        if self._buffer is None:
            self.flush()
            self._start_with(self.buffer.read().decode(self.encoding, self.errors).replace('\r\n', '\n'))

    def write(self, data):
        if self.buffer is None:
            return super().write(data)
        self._check()
        self._check_data(data)
        self._pending.append(data.replace('\n', self._newline_written) if self._newline_written != '\n' else data)
        if self.line_buffering and '\n' in data:
            self.flush()
        return len(data)

    def flush(self):
        self._check()
        if self.buffer is not None and self._pending:
            self.buffer.write(''.join(self._pending).encode(self.encoding, self.errors))
            self._pending = []

    # Places are told in bytes, as they are in the file.
    def tell(self):
        if self.buffer is None and not self._buffer.isascii():
            self._check()
            return len(self._buffer[:self._at].encode(self.encoding))
        return super().tell()

    def seek(self, offset, whence=0):
        if self.buffer is None:
            if not whence and offset and not self._buffer.isascii():
                offset = len(self._buffer.encode(self.encoding)[:offset].decode(self.encoding, 'ignore'))
                super().seek(offset)
                return self.tell()
            super().seek(offset, whence)
            return self.tell()
        self.flush()
        self._buffer = None
        return self.buffer.seek(offset, whence)

    def close(self):
        if self.buffer is not None and not self.closed:
            self.flush()
            self.buffer.close()
        super().close()

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        self.closed = True
        return buffer

    def _store(self):
        _written[_key(self.name)] = self._buffer.encode(self.encoding)

    def __repr__(self):
        if self.buffer is not None:
            return f'<_io.TextIOWrapper encoding={self.encoding!r}>'
        return f'<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>'

class _Buffered(_File, BufferedIOBase):
    _unreadable = 'read'
    _unwritable = 'write'

    def __init__(self, path, mode, content, cost):
        self._open(path, mode.replace('t', ''), content, cost)

    def _store(self):
        _written[_key(self.name)] = self._buffer

    def __repr__(self):
        return f'<_io.{type(self).__name__} name={self.name!r}>'

class _Above(_Buffered):
    # A buffer that a program puts above bytes of its own.
    def __init__(self, raw, buffer_size=8192):
        self.raw = raw
        self.name = getattr(raw, 'name', None)

    def _of_file(self, *about):
        _Buffered.__init__(self, *about)
        self.raw = None
        return self

    def read(self, size=-1):
        return super().read(size) if self.raw is None else self.raw.read(size)

    def readline(self, size=-1):
        return super().readline(size) if self.raw is None else self.raw.readline(size)

    def peek(self, size=0):
        at = self.tell()
        data = self.read()
        self.seek(at)
        return data

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def read1(self, size=-1):
        return self.read(size)

    def write(self, data):
        return super().write(data) if self.raw is None else self.raw.write(data)

    def seek(self, offset, whence=0):
        return super().seek(offset, whence) if self.raw is None else self.raw.seek(offset, whence)

    def tell(self):
        return super().tell() if self.raw is None else self.raw.tell()

    def close(self):
        if self.raw is not None:
            self.raw.close()
        super().close()

class BufferedReader(_Above):
    pass

class BufferedWriter(_Above):
    pass

class BufferedRandom(_Above):
    pass

def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if isinstance(file, int):
        raise OSError(9, 'Bad file descriptor')
    path = file.__fspath__() if hasattr(file, '__fspath__') else file
    if isinstance(path, bytes):
        path = path.decode()
    if not isinstance(path, str):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    if set(mode) - set('rwxabt+') or len(set(mode)) < len(mode):
        raise ValueError(f'invalid mode: {mode!r}')
    if 'b' in mode and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    if sum(letter in mode for letter in 'rwxa') != 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if 'b' in mode and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    found = _find(path)
    cost, content = found or (0, b'')
    if found is None and is_folder(path):
        raise IsADirectoryError(21, 'Is a directory', path)
    if strict and found is None and not is_folder(_whole(path).rpartition('/')[0] or '/'):
        raise _missing(path)
    if 'r' in mode and found is None:
        raise _missing(path)
    if 'x' in mode and found is not None:
        raise _missing(path, 17, 'File exists')
    if 'w' in mode or 'x' in mode:
        cost, content = 0, b''
    if 'r' not in mode:
        _written[_key(path)] = content
    if 'b' not in mode:
        return TextIOWrapper.__new__(TextIOWrapper)._of_file(path, mode, content, cost, encoding)
    kind = BufferedRandom if '+' in mode else BufferedReader if 'r' in mode else BufferedWriter
    return kind.__new__(kind)._of_file(path, mode, content, cost)

def exists(path):
    return _find(str(path)) is not None

def size(path):
    found = _find(str(path))
    if found is None:
        raise _missing(str(path))
    return len(found[1])

def remove(path):
    if _find(str(path)) is None:
        if is_folder(path):
            raise IsADirectoryError(21, 'Is a directory', str(path))
        raise _missing(str(path))
    _written[_key(path)] = None

def rename(old, new):
    found = _find(str(old))
    if found is None and is_folder(old):
        start, end = _whole(old), _whole(new)
        for name in _all():
            if name.startswith(start + '/'):
                _written[_key(end + name[len(start):])] = _find(name)[1]
                _written[_key(name)] = None
        for name in [name for name in _folders if name == start or name.startswith(start + '/')]:
            _folders.discard(name)
            _folders.add(end + name[len(start):])
        _folders.add(end)
        return
    if found is None:
        raise FileNotFoundError(2, 'No such file or directory', str(old), None, str(new))
    _written[_key(new)] = found[1]
    if _key(old) != _key(new):
        _written[_key(old)] = None

class stat_result(tuple):
    def __new__(cls, size, is_folder):
        mode = 0o40755 if is_folder else 0o100644
        return tuple.__new__(cls, (mode, 1, 1, 1, 0, 0, size, 1700000000, 1700000000, 1700000000))

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: float(self[7]))
    st_mtime = property(lambda self: float(self[8]))
    st_ctime = property(lambda self: float(self[9]))

def stat(path):
    if is_folder(path):
        return stat_result(4096, True)
    return stat_result(size(path), False)

def copy(source, target):
    found = _find(source)
    if found is None:
        if is_folder(source):
            raise IsADirectoryError(21, 'Is a directory', str(source))
        raise _missing(str(source))
    if is_folder(target):
        target = str(target) + '/' + _key(source).rpartition('/')[2]
    _written[_key(target)] = found[1]
    return target

def walk(top, topdown=True):
    folders, files = [], []
    for name in names_in(top):
        (folders if is_folder(f'{top}/{name}') else files).append(name)
    if topdown:
        yield str(top), folders, files
    for name in folders:
        yield from walk(f"{str(top).rstrip('/')}/{name}", topdown)
    if not topdown:
        yield str(top), folders, files

UnsupportedOperation.__module__ = 'io'
for _class in (TextIOWrapper, BufferedReader, BufferedWriter, BufferedRandom):
    _class.__module__ = '_io'
