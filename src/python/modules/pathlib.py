import os.path as _path
import _files

class PurePath:
    def __new__(cls, *args):
        if cls is Path:
            cls = PosixPath
        elif cls is PurePath:
            cls = PurePosixPath
        new = object.__new__(cls)
        text = _path.join('', *args)
        root = '/' if text.startswith('/') else ''
        new._parts = ([root] if root else []) + [part for part in text.split('/') if part and part != '.']
        new._text = root + '/'.join(new._parts[1:] if root else new._parts) or '.'
        return new

    def __init__(self, *args):
        pass

    def _make(self, parts):
        return type(self)(*parts)

    def __str__(self):
        return self._text

    def __fspath__(self):
        return self._text

    def __repr__(self):
        return f'{type(self).__name__}({self._text!r})'

    def __eq__(self, other):
        return self._parts == other._parts if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self._parts < other._parts if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(self._text)

    def __truediv__(self, key):
        return type(self)(self, key) if isinstance(key, (str, PurePath)) else NotImplemented

    def __rtruediv__(self, key):
        return type(self)(key, self) if isinstance(key, str) else NotImplemented

    def joinpath(self, *args):
        return type(self)(self, *args)

    @property
    def parts(self):
        return tuple(self._parts)

    @property
    def name(self):
        return self._parts[-1] if self._parts and self._parts[-1] != '/' else ''

    @property
    def suffix(self):
        return _path.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return _path.splitext(self.name)[0]

    @property
    def parent(self):
        return self._make(self._parts[:-1] if len(self._parts) > 1 or self._parts[:1] != ['/'] else self._parts)

    @property
    def parents(self):
        found, path = [], self
        while path.parent != path:
            path = path.parent
            found.append(path)
        return tuple(found)

    @property
    def root(self):
        return '/' if self.is_absolute() else ''

    anchor = root

    def is_absolute(self):
        return self._text.startswith('/')

    def as_posix(self):
        return self._text

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._make([*self._parts[:-1], name])

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(self.stem + suffix)

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def relative_to(self, *other):
        base = type(self)(*other)
        size = len(base._parts)
        if self._parts[:size] != base._parts:
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is absolute.')
        return self._make(self._parts[size:])

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return self._parts[:len(base._parts)] == base._parts

    def match(self, path_pattern):
        pattern = PurePath(path_pattern)._parts
        if not pattern:
            raise ValueError('empty pattern')
        parts = self._parts
        if len(pattern) > len(parts) or pattern[0] == '/' and len(pattern) != len(parts):
            return False
        from fnmatch import fnmatchcase
        return all(map(fnmatchcase, reversed(parts), reversed(pattern)))

    def __le__(self, other):
        return self._parts <= other._parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._parts > other._parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._parts >= other._parts if isinstance(other, PurePath) else NotImplemented

class PurePosixPath(PurePath):
    pass

class Path(PurePath):
    @classmethod
    def cwd(cls):
        return cls(_files.here())

    @classmethod
    def home(cls):
        return cls('/root')

    def exists(self):
        return _files.exists(self) or _path.isdir(self)

    def is_file(self):
        return _files.exists(self)

    def is_dir(self):
        return _path.isdir(self)

    def absolute(self):
        return self if self.is_absolute() else type(self)(_files.here(), self)

    def resolve(self, strict=False):
        return type(self)(_path.abspath(self))

    def expanduser(self):
        return type(self)(_path.expanduser(self))

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return _files.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open(encoding=encoding) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        with self.open('w', encoding=encoding) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open('wb') as file:
            return file.write(data)

    def unlink(self, missing_ok=False):
        if not missing_ok or _files.exists(self):
            _files.remove(self)

    def rename(self, target):
        _files.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        return self.rename(target)

    def mkdir(self, mode=511, parents=False, exist_ok=False):
        _files.make_folder(self, parents, exist_ok)

    def rmdir(self):
        _files.remove_folder(self)

    def touch(self, mode=438, exist_ok=True):
        if not exist_ok and self.exists():
            raise FileExistsError(17, 'File exists', str(self))
        with self.open('a'):
            pass

    def stat(self, *, follow_symlinks=True):
        return _files.stat(self)

    lstat = stat

    def is_symlink(self):
        return False

    def samefile(self, other_path):
        return _path.abspath(self) == _path.abspath(other_path)

    def iterdir(self):
        for name in _files.names_in(self):
            yield self / name

    def _select(self, parts):
        from fnmatch import fnmatchcase
        if not parts:
            yield self
        elif parts[0] == '**':
            yield from self._select(parts[1:])
            if self.is_dir():
                for path in self.iterdir():
                    if path.is_dir():
                        yield from path._select(parts)
        elif self.is_dir():
            for path in self.iterdir():
                if fnmatchcase(path.name, parts[0]):
                    yield from path._select(parts[1:])

    def glob(self, pattern):
        if not pattern:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        seen = set()
        for path in self._select(PurePath(pattern)._parts):
            if path not in seen:
                seen.add(path)
                yield path

    def rglob(self, pattern):
        return self.glob(f'**/{pattern}')

class PosixPath(Path, PurePosixPath):
    pass
