import sys as _sys

filters = []
# What was told already, and needs not be told again at the same place, or ever.
_seen = set()
# Lines of other files than the program's.
_elsewhere = {'sys': ''}

class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self.category.__name__!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')

def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        line = _elsewhere[filename] if filename in _elsewhere else _line(lineno)
    line = line.strip()
    return text + f'  {line}\n' if line else text

def showwarning(message, category, filename, lineno, file=None, line=None):
    (_sys.stderr if file is None else file).write(_formatted(message, category, filename, lineno, line))

_formatwarning, _showwarning = formatwarning, showwarning

def _formatted(*what):
    # The program may have put something else in its place.
    import warnings
    return warnings.formatwarning(*what)

def _action(category, text):
    for action, kind, part, anywhere in filters:
        if issubclass(category, kind) and (part in text.lower() if anywhere else text.lower().startswith(part)):
            return action
    if issubclass(category, (PendingDeprecationWarning, ImportWarning, ResourceWarning)):
        return 'ignore'
    return 'default'

def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    category = UserWarning if category is None else category
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno, source = _place(stacklevel)
    if source:
        _elsewhere[filename] = source
        if not filters and issubclass(category, DeprecationWarning):
            # Only those of the program itself are told.
            return
    _warn_at(message, category, filename, lineno)

def _warn_at(message, category, filename, lineno):
    text = str(message)
    action = _action(category, text)
    if action == 'ignore':
        return
    if not isinstance(message, Warning):
        message = category(message)
    if action == 'error':
        raise message
    if action != 'always':
        key = (text, category) if action == 'once' else (text, category, lineno)
        if key in _seen:
            return False
        _seen.add(key)
    _tell(message, category, filename, lineno)
    return True

def _tell(message, category, filename, lineno):
    import warnings
    if _records:
        _records[-1].append(WarningMessage(message, category, filename, lineno))
    else:
        warnings.showwarning(message, category, filename, lineno)

def _of_machine(text, filename, lineno, source, is_whole):
    # A coroutine was never awaited.
    import warnings
    if filename == 'program.py':
        filename = _sys.argv[0]
    elif source:
        _elsewhere[filename] = source
    is_plain = not _records and warnings.showwarning is _showwarning and warnings.formatwarning is _formatwarning
    action = _action(RuntimeWarning, text)
    if action != 'ignore':
        if _warn_at(text, RuntimeWarning, filename, lineno) and is_plain and is_whole:
            _sys.stderr.write('RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n')

def warn_explicit(message, category, filename, lineno, *args, **kwargs):
    _warn_at(message, category, filename, lineno)

def _add(append, *entry):
    _seen.clear()
    if entry in filters:
        filters.remove(entry)
    filters.insert(len(filters) if append else 0, entry)

def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in ('error', 'ignore', 'always', 'default', 'module', 'once'), f'invalid action: {action!r}'
    _add(append, action, category, '', True)

def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    assert action in ('error', 'ignore', 'always', 'default', 'module', 'once'), f'invalid action: {action!r}'
    part = message.lower()
    _add(append, action, category, part.strip('.*'), part.startswith('.*'))

def resetwarnings():
    filters.clear()
    _seen.clear()
    # Nothing is left out then.
    filters.append(('default', Warning, '', True))

_records = []

class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._first = (action, category)

    def __repr__(self):
        return 'catch_warnings(record=True)' if self._record else 'catch_warnings()'

    def __enter__(self):
        import warnings
        self._saved = filters[:], warnings.showwarning
        _seen.clear()
        if self._first[0] is not None:
            simplefilter(*self._first)
        if self._record:
            _records.append([])
            return _records[-1]

    def __exit__(self, *details):
        import warnings
        filters[:], warnings.showwarning = self._saved
        _seen.clear()
        if self._record:
            _records.pop()
