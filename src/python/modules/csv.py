QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3

class Error(Exception):
    pass

Error.__module__ = '_csv'

class Dialect:
    _name = ''
    delimiter = quotechar = escapechar = lineterminator = quoting = None
    doublequote = skipinitialspace = None

class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL

class excel_tab(excel):
    delimiter = '\t'

class unix_dialect(excel):
    lineterminator = '\n'
    quoting = QUOTE_ALL

_dialects = {}
_limit = [131072]

def field_size_limit(*limit):
    before = _limit[0]
    _limit[:] = limit or _limit
    return before

class _Form:
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL
    escapechar = None
    strict = False

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        names = ('delimiter', 'quotechar', 'doublequote', 'skipinitialspace', 'lineterminator', 'quoting', 'escapechar', 'strict')
        for name in names:
            value = getattr(dialect, name, None)
            if value is not None:
                setattr(self, name, value)
        for name, value in options.items():
            if name not in names:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
            setattr(self, name, value)
        if not isinstance(self.delimiter, str):
            raise TypeError(f'"delimiter" must be string, not {type(self.delimiter).__name__}')
        if len(self.delimiter) != 1:
            raise TypeError('"delimiter" must be a 1-character string')
        if self.quotechar is None and self.quoting != QUOTE_NONE:
            if 'quoting' in options:
                raise TypeError('quotechar must be set if quoting enabled')
            self.quoting = QUOTE_NONE

def register_dialect(name, dialect=excel, **options):
    _dialects[name] = _Form(dialect, options)

def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]

def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]

def list_dialects():
    return list(_dialects)

register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)

class _Reader:
    def __init__(self, lines, form):
        self._lines = iter(lines)
        self.dialect = form
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        form = self.dialect
        fields = []
        self._field = ''
        self._is_number = False
        state = 'start'
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if not self._field and state != 'quoted':
                    raise
                if form.strict:
                    raise Error('unexpected end of data') from None
                self._end(fields)
                return fields
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
            self.line_num += 1
            state = self._line(line, fields, state)
            if state == 'over':
                return fields

    def _end(self, fields):
        value = self._field
        if self._is_number:
            value = float(value)
        fields.append(value)
        self._field = ''
        self._is_number = False

    def _line(self, line, fields, state):
        form = self.dialect
        for letter in line:
            if state == 'over':
                if letter not in '\r\n':
                    raise Error('new-line character seen in unquoted field - do you need to open the file in universal-newline mode?')
            elif state == 'start' or state == 'field start':
                if letter in '\r\n':
                    if state == 'field start':
                        self._end(fields)
                    state = 'over'
                elif letter == form.quotechar and form.quoting != QUOTE_NONE:
                    state = 'quoted'
                elif letter == form.escapechar:
                    state = 'escape'
                elif letter == ' ' and form.skipinitialspace:
                    state = 'field start'
                elif letter == form.delimiter:
                    self._end(fields)
                    state = 'field start'
                else:
                    self._is_number = form.quoting == QUOTE_NONNUMERIC
                    self._field += letter
                    state = 'field'
            elif state == 'field' or state == 'escaped end':
                state = 'field'
                if letter in '\r\n':
                    self._end(fields)
                    state = 'over'
                elif letter == form.escapechar:
                    state = 'escape'
                elif letter == form.delimiter:
                    self._end(fields)
                    state = 'field start'
                else:
                    self._field += letter
            elif state == 'escape':
                self._field += letter
                state = 'escaped end' if letter in '\r\n' else 'field'
            elif state == 'escape quoted':
                self._field += letter
                state = 'quoted'
            elif state == 'quoted':
                if letter == form.escapechar:
                    state = 'escape quoted'
                elif letter == form.quotechar:
                    state = 'quote in quoted' if form.doublequote else 'field'
                else:
                    self._field += letter
            elif letter == form.quotechar:
                self._field += letter
                state = 'quoted'
            elif letter == form.delimiter:
                self._end(fields)
                state = 'field start'
            elif letter in '\r\n':
                self._end(fields)
                state = 'over'
            elif form.strict:
                raise Error(f"'{form.delimiter}' expected after '{form.quotechar}'")
            else:
                self._field += letter
                state = 'field'
        if state == 'escape':
            self._field += '\n'
            return 'field'
        if state == 'escape quoted':
            self._field += '\n'
            return 'quoted'
        if state in ('field', 'field start', 'quote in quoted'):
            self._end(fields)
            state = 'over'
        elif state == 'start':
            state = 'over'
        return state

def reader(csvfile, /, dialect='excel', **options):
    return _Reader(csvfile, _Form(dialect, options))

class _Writer:
    def __init__(self, file, form):
        self._write = file.write
        self.dialect = form

    def writerow(self, row, /):
        try:
            values = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        texts = [self._text(value, len(values) == 1) for value in values]
        return self._write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def _text(self, value, is_alone):
        form = self.dialect
        text = '' if value is None else value if isinstance(value, str) else repr(value) if type(value) is float else str(value)
        quoted = form.quoting == QUOTE_ALL or form.quoting == QUOTE_NONNUMERIC and not hasattr(type(value), '__float__')
        out = ''
        special = form.delimiter + (form.escapechar or '') + (form.quotechar or '') + '\r\n' + form.lineterminator
        for letter in text:
            if letter in special:
                if form.quoting == QUOTE_NONE:
                    escaped = True
                elif letter == form.quotechar:
                    escaped = not form.doublequote
                    if form.doublequote:
                        out += form.quotechar
                        quoted = True
                elif letter == form.escapechar:
                    escaped = True
                else:
                    escaped = False
                    quoted = True
                if escaped:
                    if form.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out += form.escapechar
            out += letter
        if not text and is_alone:
            if form.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            quoted = True
        return f'{form.quotechar}{out}{form.quotechar}' if quoted else out

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

def writer(csvfile, /, dialect='excel', **options):
    if not hasattr(csvfile, 'write'):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(csvfile, _Form(dialect, options))

class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = fieldnames if fieldnames is None or fieldnames is not iter(fieldnames) else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        found = dict(zip(names, row))
        if len(names) < len(row):
            found[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            found[name] = self.restval
        return found

class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = fieldnames if fieldnames is None or fieldnames is not iter(fieldnames) else list(fieldnames)
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(name) for name in wrong]))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))
