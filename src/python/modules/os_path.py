sep = '/'
altsep = None
extsep = '.'
curdir = '.'
pardir = '..'
pathsep = ':'

def _text(path):
    return path if isinstance(path, str) else path.__fspath__()

def join(a, /, *p):
    path = _text(a)
    for part in map(_text, p):
        if part.startswith('/'):
            path = part
        elif not path or path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path

def split(p):
    p = _text(p)
    at = p.rfind('/') + 1
    head, tail = p[:at], p[at:]
    return head.rstrip('/') or head, tail

def basename(p):
    return split(p)[1]

def dirname(p):
    return split(p)[0]

def splitext(p):
    p = _text(p)
    start = p.rfind('/') + 1
    dot = p.rfind('.')
    if dot > start and p[start:dot].strip('.'):
        return p[:dot], p[dot:]
    return p, ''

def isabs(s):
    return _text(s).startswith('/')

def normpath(path):
    path = _text(path)
    root = '/' if path.startswith('/') else ''
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or not root and not parts or parts and parts[-1] == '..':
            parts.append(part)
        elif parts:
            parts.pop()
    return root + '/'.join(parts) or '.'

# The folder that short paths begin in.
_here = '/work'

def _stand_in(folder):
    global _here
    _here = folder

def abspath(path):
    return normpath(join(_here, path))

realpath = abspath

def expanduser(path):
    path = _text(path)
    return '/root' + path[1:] if path == '~' or path.startswith('~/') else path

def normcase(s):
    return _text(s)

def relpath(path, start='.'):
    here = [part for part in abspath(start).split('/') if part]
    there = [part for part in abspath(path).split('/') if part]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    return '/'.join(['..'] * (len(here) - same) + there[same:]) or '.'

def isfile(path):
    return _file_size(_text(path)) is not None

def exists(path):
    return isfile(path) or isdir(path)

lexists = exists

def isdir(s):
    return _is_folder(_text(s))

def islink(path):
    return False

def commonpath(paths):
    rows = [_text(path).split('/') for path in paths]
    same = []
    for parts in zip(*rows):
        if len(set(parts)) > 1:
            break
        same.append(parts[0])
    return '/'.join(same) or ('/' if rows[0][0] == '' else '')

def commonprefix(m):
    m = [_text(path) for path in m]
    low, high = min(m, default=''), max(m, default='')
    for place, letter in enumerate(low):
        if letter != high[place]:
            return low[:place]
    return low

def getsize(filename):
    size = _file_size(_text(filename))
    if size is None:
        raise FileNotFoundError(2, 'No such file or directory', filename)
    return size
