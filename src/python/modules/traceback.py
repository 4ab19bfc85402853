import sys as _sys

def _given(exc, value):
    return value if isinstance(value, BaseException) else exc if isinstance(exc, BaseException) else None

def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = _given(exc, value)
    return ['NoneType: None\n'] if error is None else _pieces(_format(error, chain))

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
    return ['NoneType: None\n'] if error is None else [line + '\n' for line in _describe(error)]

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
