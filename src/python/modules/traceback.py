import sys as _sys

def _given(exc, value):
    return value if isinstance(value, BaseException) else exc if isinstance(exc, BaseException) else None

def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = _given(exc, value)
    return ['NoneType: None\n'] if error is None else _pieces(_format(error, chain, limit))

def _pieces(lines):
    # A piece for each frame with its line, and one for what stands between two errors.
    if any(line.startswith(('  | ', '  + ')) for line in lines):
        return lines
    pieces = []
    in_frames = False
    for line in lines:
        if in_frames and line.startswith('    ') and pieces[-1].startswith('  File '):
            pieces[-1] += line
        elif line == '\n' and pieces and pieces[-1].startswith('\n'):
            pieces[-1] += line
        elif pieces and pieces[-1] == '\n':
            pieces[-1] += line
        else:
            pieces.append(line)
        in_frames = line.startswith('Traceback ') or in_frames and line.startswith('  ')
    return pieces

def format_exception_only(exc, /, value=None):
    error = _given(exc, value)
    return ['NoneType: None\n'] if error is None else [text + '\n' for text in _describe(error)]

def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    (_sys.stderr if file is None else file).write(''.join(format_exception(exc, value, tb, limit, chain)))

def print_exc(limit=None, file=None, chain=True):
    print_exception(_sys.exc_info()[1], limit=limit, file=file, chain=chain)

def format_exc(limit=None, chain=True):
    return ''.join(format_exception(_sys.exc_info()[1], limit=limit, chain=chain))

def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')

class FrameSummary:
    def __init__(self, filename, lineno, name, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = _line(lineno) if line is None else line
        self._site = None

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return tuple(self)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return tuple(self) == tuple(other) if isinstance(other, (tuple, FrameSummary)) else NotImplemented

class StackSummary(list):
    def format(self):
        return [f'  File "{entry.filename}", line {entry.lineno}, in {entry.name}\n    {entry.line}\n{_carets(entry._site)}'
                for entry in self]

def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next

def extract_tb(tb, limit=None):
    entries = []
    while tb is not None:
        code = tb.tb_frame.f_code
        entry = FrameSummary(code.co_filename, tb.tb_lineno, code.co_name)
        entry._site = tb._site
        entries.append(entry)
        tb = tb.tb_next
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    return StackSummary(entries)

def format_list(extracted_list):
    return StackSummary(entry if isinstance(entry, FrameSummary) else FrameSummary(*entry)
                        for entry in extracted_list).format()

def print_list(extracted_list, file=None):
    (_sys.stderr if file is None else file).write(''.join(format_list(extracted_list)))

def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()

def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)

def _entries(limit=None):
    entries = []
    for line, name in _stack():
        entry = FrameSummary('program.py', line, name)
        entries.append(entry)
    if limit is not None:
        entries = entries[-limit:] if limit >= 0 else entries[:-limit]
    return StackSummary(entries)

def extract_stack(f=None, limit=None):
    return _entries(limit)

def format_stack(f=None, limit=None):
    return _entries(limit).format()

def print_stack(f=None, limit=None, file=None):
    print_list(_entries(limit), file)

def clear_frames(tb):
    error = _sys.exc_info()[1]
    if error is not None:
        _let_go(error)

class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        self._error = exc_value
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._str = str(exc_value)
        cause, context = exc_value.__cause__, exc_value.__context__
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__notes__ = getattr(exc_value, '__notes__', None)
        seen = (_seen or []) + [exc_value]
        self.__cause__ = self._of(cause, seen)
        self.__context__ = self._of(context, seen)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [self._of(error, seen) for error in exc_value.exceptions]

    @classmethod
    def _of(cls, error, seen):
        if error is None or any(error is known for known in seen):
            return None
        return cls(type(error), error, error.__traceback__, _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format(self, *, chain=True, _ctx=None):
        yield from format_exception(self._error, chain=chain)

    def format_exception_only(self):
        yield from format_exception_only(self._error)

    def print(self, *, file=None, chain=True):
        print_exception(self._error, file=file, chain=chain)

    def __eq__(self, other):
        return isinstance(other, TracebackException) and self._error is other._error

    def __str__(self):
        return self._str
