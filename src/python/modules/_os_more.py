# What fewer programs ask of os: folders, and files besides opening them.
import _files
from os.path import _stand_in
from _files import remove, rename, stat, stat_result, walk

unlink = remove

def replace(src, dst):
    rename(src, dst)

renames = replace
lstat = stat

def chdir(path):
    _files.change_folder(path)
    _stand_in(_files.here())

def listdir(path='.'):
    return _files.names_in(path)

def mkdir(path, mode=511):
    _files.make_folder(path)

def makedirs(name, mode=511, exist_ok=False):
    _files.make_folder(name, True, exist_ok)

def rmdir(path):
    _files.remove_folder(path)

def removedirs(name):
    _files.remove_folder(name)

def getcwd():
    return _files.here()

def access(path, mode):
    return _files.exists(path) or _files.is_folder(path)

class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = f"{str(folder).rstrip('/')}/{name}"

    def is_dir(self, *, follow_symlinks=True):
        return _files.is_folder(self.path)

    def is_file(self, *, follow_symlinks=True):
        return _files.exists(self.path)

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

class _Scan:
    def __init__(self, path):
        self._entries = iter([DirEntry(path, name) for name in _files.names_in(path)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def close(self):
        pass

def scandir(path='.'):
    return _Scan(path)
