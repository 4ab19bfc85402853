import sys as _sys

filters = []
_seen = set()

class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno

def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    return text + f'  {line.strip()}\n' if line else text

def showwarning(message, category, filename, lineno, file=None, line=None):
    (_sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))

def _what(category, text):
    for action, kind, part in filters:
        if issubclass(category, kind) and part in text:
            return action
    if issubclass(category, DeprecationWarning):
        return 'default'
    return 'default'

def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    category = UserWarning if category is None else category
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    text = str(message)
    line, _, source = _caller()
    action = _what(category, text)
    if action == 'ignore':
        return
    if action == 'error':
        raise message if isinstance(message, Warning) else category(message)
    key = (text, category, line)
    if action != 'always' and not _records:
        if key in _seen:
            return
        _seen.add(key)
    if not isinstance(message, Warning):
        message = category(message)
    if _records:
        _records[-1].append(WarningMessage(message, category, _sys.argv[0], line))
    else:
        showwarning(message, category, _sys.argv[0], line, None, source)

def warn_explicit(message, category, filename, lineno, *args, **kwargs):
    showwarning(message, category, filename, lineno)

def simplefilter(action, category=Warning, lineno=0, append=False):
    filters.insert(len(filters) if append else 0, (action, category, ''))

def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    filters.insert(len(filters) if append else 0, (action, category, message.strip('.*')))

def resetwarnings():
    filters.clear()

_records = []

class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._first = (action, category)

    def __enter__(self):
        self._saved = filters[:]
        if self._first[0] is not None:
            simplefilter(*self._first)
        if self._record:
            _records.append([])
            return _records[-1]

    def __exit__(self, *details):
        filters[:] = self._saved
        if self._record:
            _records.pop()
