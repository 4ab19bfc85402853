from pathlib import Path as _Path

def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = str(pathname)
    if root_dir is not None:
        for found in _Path(root_dir).glob(pathname):
            yield str(found.relative_to(root_dir))
    elif pathname.startswith('/'):
        yield from map(str, _Path('/').glob(pathname[1:]))
    else:
        yield from map(str, _Path('.').glob(pathname))

def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive))

def has_magic(s):
    return any(letter in s for letter in '*?[')

def escape(pathname):
    return ''.join(f'[{letter}]' if letter in '*?[' else letter for letter in pathname)
