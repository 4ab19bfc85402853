import _files

class Error(OSError):
    pass

class SameFileError(Error):
    pass

def copyfile(src, dst, *, follow_symlinks=True):
    _files.copy(src, dst)
    return dst

def copy(src, dst, *, follow_symlinks=True):
    return _files.copy(src, dst)

copy2 = copy

def move(src, dst, copy_function=None):
    if _files.is_folder(dst):
        dst = f"{dst}/{str(src).rstrip('/').rpartition('/')[2]}"
    _files.rename(src, dst)
    return dst

def rmtree(path, ignore_errors=False, onerror=None):
    try:
        _files.remove_folder(path, True)
    except OSError:
        if not ignore_errors:
            raise

def copytree(src, dst, symlinks=False, ignore=None, copy_function=None, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    _files.make_folder(dst, True, dirs_exist_ok)
    for name in _files.names_in(src):
        if _files.is_folder(f'{src}/{name}'):
            copytree(f'{src}/{name}', f'{dst}/{name}', dirs_exist_ok=dirs_exist_ok)
        else:
            _files.copy(f'{src}/{name}', f'{dst}/{name}')
    return dst

def which(cmd, mode=1, path=None):
    return None

def get_terminal_size(fallback=(80, 24)):
    from collections import namedtuple
    return namedtuple('terminal_size', 'columns lines')(*fallback)

def copyfileobj(fsrc, fdst, length=0):
    while data := fsrc.read(length or 65536):
        fdst.write(data)

def ignore_patterns(*patterns):
    from fnmatch import filter
    return lambda path, names: {name for pattern in patterns for name in filter(names, pattern)}
