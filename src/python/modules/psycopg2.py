# psycopg2: whoever asks keeps the thread until the world answers.
from _sql import Answer as _Answer, address as _address
from _world import connect as _connect_cost, hold as _hold

__version__ = '2.9.13 (dt dec pq3 ext lo64)'
apilevel = '2.0'
paramstyle = 'pyformat'
threadsafety = 2

from psycopg2.errors import (
    DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError, NotSupportedError, OperationalError,
    ProgrammingError, Warning,
)
import psycopg2.errors as errors

class Column:
    def __init__(self, name):
        self.name = name

    def __getitem__(self, index):
        return (self.name, None, None, None, None, None, None)[index]

    def __repr__(self):
        return f'Column(name={self.name!r}, type_code=None)'

class cursor:
    arraysize = 1
    itersize = 2000

    def __init__(self, connection, name=None):
        self.connection = connection
        self.name = name
        self.closed = False
        self.description = None
        self.rowcount = -1
        self.rownumber = 0
        self.query = None
        self.statusmessage = None
        self._rows = None

    def _row(self, row):
        return tuple(row.values())

    def _check(self):
        if self.closed:
            raise InterfaceError('cursor already closed')
        if self.connection.closed:
            raise InterfaceError('connection already closed')

    def execute(self, query, vars=None):
        self._check()
        if vars is not None and not hasattr(vars, 'keys'):
            wanted = query.replace('%%', '').count('%s')
            if wanted > len(vars):
                raise IndexError(f'{"tuple" if isinstance(vars, tuple) else "list"} index out of range')
            if wanted < len(vars):
                raise TypeError('not all arguments converted during string formatting')
        if self.connection._failed:
            raise errors.InFailedSqlTransaction(
                'current transaction is aborted, commands ignored until end of transaction block\n')
        answer = _Answer(self.connection._address, query)
        _hold(answer.seconds)
        self.query = query.encode()
        if answer.error is not None:
            self.connection._failed = not self.connection.autocommit
            raise errors.of(answer.error)
        self.rownumber = 0
        self.statusmessage = answer.tag
        self._rows = [self._row(row) for row in answer.rows] if answer.gives_rows else None
        self.rowcount = len(answer.rows) if answer.gives_rows else answer.count
        if answer.verb in ('CREATE', 'DROP', 'ALTER', 'BEGIN', 'COMMIT', 'SET'):
            self.rowcount = -1
        columns = answer.rows[0] if answer.rows else ()
        self.description = tuple(Column(name) for name in columns) if answer.gives_rows else None

    def executemany(self, query, vars_list):
        total = 0
        for vars in vars_list:
            self.execute(query, vars)
            total += self.rowcount
        self.rowcount = total
        self._rows = None

    def _known(self):
        self._check()
        if self._rows is None:
            raise ProgrammingError('no results to fetch')
        return self._rows

    def fetchone(self):
        rows = self._known()
        if self.rownumber >= len(rows):
            return None
        self.rownumber += 1
        return rows[self.rownumber - 1]

    def fetchmany(self, size=None):
        rows = self._known()
        part = rows[self.rownumber:self.rownumber + (self.arraysize if size is None else size)]
        self.rownumber += len(part)
        return part

    def fetchall(self):
        rows = self._known()
        part = rows[self.rownumber:]
        self.rownumber = len(rows)
        return part

    def __iter__(self):
        return self

    def __next__(self):
        row = self.fetchone()
        if row is None:
            raise StopIteration
        return row

    def mogrify(self, query, vars=None):
        if vars is None:
            return query.encode()
        def show(value):
            if value is None:
                return 'NULL'
            if isinstance(value, bool):
                return 'true' if value else 'false'
            if isinstance(value, str):
                return "'" + value.replace("'", "''") + "'"
            return str(value)
        if hasattr(vars, 'keys'):
            return (query % {key: show(value) for key, value in vars.items()}).encode()
        return (query % tuple(show(value) for value in vars)).encode()

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def __repr__(self):
        return f'<cursor object at {id(self):#x}; closed: {-1 if self.closed else 0}>'

class connection:
    def __init__(self, address, dsn, factory=None):
        self._address = address
        self.dsn = dsn
        self.closed = 0
        self.autocommit = self._failed = False
        self.cursor_factory = factory
        self.notices = []
        self.server_version = 150000

    def _check(self):
        if self.closed:
            raise InterfaceError('connection already closed')

    def cursor(self, name=None, cursor_factory=None, scrollable=None, withhold=False):
        self._check()
        return (cursor_factory or self.cursor_factory or cursor)(self, name)

    def commit(self):
        self._check()
        self._failed = False

    def rollback(self):
        self._check()
        self._failed = False

    def set_session(self, isolation_level=None, readonly=None, deferrable=None, autocommit=None):
        self._check()
        if autocommit is not None:
            self.autocommit = autocommit

    def set_isolation_level(self, level):
        self._check()

    def close(self):
        self.closed = 1

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.commit()
        else:
            self.rollback()

    def __repr__(self):
        return f'<connection object at {id(self):#x}; dsn: {self.dsn!r}, closed: {self.closed}>'

def connect(dsn=None, connection_factory=None, cursor_factory=None, **options):
    if dsn is None and not options:
        raise TypeError('missing dsn and no parameters')
    address = _address(dsn, options)
    cost = _connect_cost(address)
    patience = options.get('connect_timeout')
    if patience and patience <= cost:
        _hold(patience)
        raise OperationalError('timeout expired\n')
    _hold(cost)
    if dsn is None or '://' not in dsn:
        given = dict(part.split('=', 1) for part in (dsn or '').split()) | options
        shown = {'dbname' if key == 'database' else key: value for key, value in given.items()}
        order = ('user', 'password', 'dbname', 'host', 'port')
        names = [key for key in order if key in shown] + [key for key in shown if key not in order]
        dsn = ' '.join(f'{key}={"xxx" if key == "password" else shown[key]}' for key in names)
    return connection(address, dsn, cursor_factory)

cursor.__module__ = connection.__module__ = 'psycopg2.extensions'
