import _files

_made = 0

def gettempdir():
    return '/tmp'

def gettempprefix():
    return 'tmp'

def _name(suffix, prefix, dir):
    global _made
    _made += 1
    number, letters = 48271 * _made % 2147483647 + 8191 * _made, ''
    for _ in range(8):
        number, letter = divmod(number * 31 + 17, 32)
        letters += 'abcdefghijklmnopqrstuvwxyz012345'[letter]
    return f"{dir or '/tmp'}/{'tmp' if prefix is None else prefix}{letters}{suffix or ''}"

def mkdtemp(suffix=None, prefix=None, dir=None):
    name = _name(suffix, prefix, dir)
    _files.make_folder(name)
    return name

def mktemp(suffix='', prefix='tmp', dir=None):
    return _name(suffix, prefix, dir)

class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f'<{type(self).__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        if _files.is_folder(self.name):
            _files.remove_folder(self.name, True)

class _TemporaryFile:
    def __init__(self, file, name, delete):
        self.file, self.name, self.delete = file, name, delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        return self

    def __exit__(self, exc, value, tb):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self.delete and _files.exists(self.name):
            _files.remove(self.name)

def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None):
    name = _name(suffix, prefix, dir)
    return _TemporaryFile(_files.open(name, mode, buffering, encoding), name, delete)

def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir)
