# asyncpg: queries give the loop back until the world answers; a connection does one thing at a time.
import asyncio as _asyncio
from _sql import Answer as _Answer, address as _address
from _world import connect as _connect_cost, wait as _wait
from asyncpg.exceptions import (
    ConnectionDoesNotExistError, ForeignKeyViolationError, InterfaceError, NotNullViolationError, PostgresError,
    PostgresSyntaxError, UndefinedColumnError, UndefinedTableError, UniqueViolationError,
)
import asyncpg.exceptions as exceptions
from collections import namedtuple as _namedtuple

__version__ = '0.32.0'

ServerVersion = _namedtuple('ServerVersion', 'major minor micro releaselevel serial')

class Record:
    def __init__(self, row):
        self._row = row

    def __getitem__(self, key):
        if isinstance(key, str):
            return self._row[key]
        if isinstance(key, int) and not -len(self._row) <= key < len(self._row):
            raise IndexError('record index out of range')
        return tuple(self._row.values())[key]

    def get(self, key, default=None):
        return self._row.get(key, default)

    def keys(self):
        return iter(self._row)

    def values(self):
        return iter(self._row.values())

    def items(self):
        return iter(self._row.items())

    def __iter__(self):
        return iter(self._row.values())

    def __len__(self):
        return len(self._row)

    def __contains__(self, key):
        return key in self._row

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __hash__(self):
        return hash(tuple(self))

    def __repr__(self):
        return f'<Record {" ".join(f"{key}={value!r}" for key, value in self._row.items())}>'

class Transaction:
    def __init__(self, connection):
        self._connection = connection
        self._nested = False

    async def start(self):
        self._nested = self._connection._depth > 0
        self._connection._depth += 1

    async def commit(self):
        self._connection._depth -= 1

    async def rollback(self):
        self._connection._depth -= 1

    async def __aenter__(self):
        await self.start()

    async def __aexit__(self, kind, error, traceback):
        if kind is None:
            await self.commit()
        else:
            await self.rollback()

class PreparedStatement:
    def __init__(self, connection, query):
        self._connection = connection
        self._query = query

    def get_query(self):
        return self._query

    async def fetch(self, *args, timeout=None):
        return await self._connection.fetch(self._query, *args, timeout=timeout)

    async def fetchrow(self, *args, timeout=None):
        return await self._connection.fetchrow(self._query, *args, timeout=timeout)

    async def fetchval(self, *args, column=0, timeout=None):
        return await self._connection.fetchval(self._query, *args, column=column, timeout=timeout)

class _Cursor:
    def __init__(self, connection, query, args):
        self._connection = connection
        self._query = query
        self._args = args
        self._rows = None

    def _check(self):
        if not self._connection.is_in_transaction():
            raise exceptions.NoActiveSQLTransactionError('cursor cannot be created outside of a transaction')

    async def _open(self):
        self._check()
        if self._rows is None:
            self._rows = await self._connection.fetch(self._query, *self._args)
        return self

    def __await__(self):
        return self._open().__await__()

    def __aiter__(self):
        return self

    async def __anext__(self):
        await self._open()
        if not self._rows:
            raise StopAsyncIteration
        return self._rows.pop(0)

    async def fetch(self, n, *, timeout=None):
        self._check()
        if n <= 0:
            raise InterfaceError('n must be greater than zero')
        found, self._rows = self._rows[:n], self._rows[n:]
        return found

    async def fetchrow(self, *, timeout=None):
        self._check()
        return self._rows.pop(0) if self._rows else None

    async def forward(self, n, *, timeout=None):
        return len(await self.fetch(n))

class _Queries:
    async def fetch(self, query, *args, timeout=None, record_class=None):
        answer = await self._ask(query, timeout)
        return [Record(row) for row in answer.rows]

    async def fetchrow(self, query, *args, timeout=None, record_class=None):
        answer = await self._ask(query, timeout)
        return Record(answer.rows[0]) if answer.rows else None

    async def fetchval(self, query, *args, column=0, timeout=None):
        answer = await self._ask(query, timeout)
        return Record(answer.rows[0])[column] if answer.rows else None

    async def execute(self, query, *args, timeout=None):
        return (await self._ask(query, timeout)).tag

    async def executemany(self, command, args, *, timeout=None):
        list(args)
        await self._ask(command, timeout)

class Connection(_Queries):
    def __init__(self, address, timeout=None):
        self._address = address
        self._timeout = timeout
        self._depth = 0
        self._busy = self._closed = False

    async def _ask(self, query, timeout=None):
        self._check()
        if self._busy:
            raise InterfaceError('cannot perform operation: another operation is in progress')
        answer = _Answer(self._address, query)
        timeout = self._timeout if timeout is None else timeout
        self._busy = True
        try:
            if timeout is not None and timeout <= answer.seconds:
                await _wait(timeout)
                raise TimeoutError
            await _wait(answer.seconds)
        finally:
            self._busy = False
        if answer.error is not None:
            raise exceptions.of(answer.error)
        return answer

    def _check(self):
        if self._closed:
            raise InterfaceError('connection is closed')

    def get_server_version(self):
        return ServerVersion(16, 4, 0, 'final', 0)

    def get_server_pid(self):
        return 4242

    def transaction(self, *, isolation=None, readonly=False, deferrable=False):
        self._check()
        return Transaction(self)

    def is_in_transaction(self):
        return self._depth > 0

    def cursor(self, query, *args, prefetch=None, timeout=None):
        self._check()
        return _Cursor(self, query, args)

    async def prepare(self, query, *, name=None, timeout=None):
        self._check()
        return PreparedStatement(self, query)

    def is_closed(self):
        return self._closed

    async def close(self, *, timeout=None):
        self._closed = True

    def terminate(self):
        self._closed = True

    def __repr__(self):
        return f'<asyncpg.connection.Connection object at {id(self):#x}>'

async def connect(dsn=None, *, host=None, port=None, user=None, password=None, database=None, timeout=60,
                  command_timeout=None, **options):
    given = {'host': host, 'port': port, 'user': user, 'password': password, 'database': database}
    address = _address(dsn, given)
    cost = _connect_cost(address)
    if timeout is not None and timeout <= cost:
        await _wait(timeout)
        raise TimeoutError
    await _wait(cost)
    return Connection(address, command_timeout)

class _Acquired:
    def __init__(self, pool, timeout):
        self._pool = pool
        self._timeout = timeout
        self._connection = None

    def __await__(self):
        return self._pool._acquire(self._timeout).__await__()

    async def __aenter__(self):
        self._connection = await self._pool._acquire(self._timeout)
        return self._connection

    async def __aexit__(self, *error):
        await self._pool.release(self._connection)

class PoolConnectionProxy:
    def __init__(self, connection):
        self._con = connection

    def __getattr__(self, name):
        if self._con is None:
            raise InterfaceError(
                f'cannot call Connection.{name}(): connection has been released back to the pool')
        return getattr(self._con, name)

    def __repr__(self):
        return f'<PoolConnectionProxy {self._con or "[released]"} {id(self):#x}>'

class Pool(_Queries):
    def __init__(self, dsn, options, min_size, max_size):
        if max_size <= 0:
            raise ValueError('max_size is expected to be greater than zero')
        if min_size > max_size:
            raise ValueError('min_size is greater than max_size')
        self._dsn = dsn
        self._options = options
        self._min_size = min_size
        self._max_size = max_size
        self._ready = self._closed = False
        self._holders = _asyncio.LifoQueue()
        self._used = 0

    async def _start(self):
        if self._ready:
            return self
        if self._closed:
            raise InterfaceError('pool is closed')
        holders = [None] * self._max_size
        if self._min_size:
            # The first connection alone, so that what is wrong shows at once.
            holders[-1] = await connect(self._dsn, **self._options)
            more = [connect(self._dsn, **self._options) for _ in range(self._min_size - 1)]
            if more:
                holders[-self._min_size:-1] = await _asyncio.gather(*more)
        for holder in holders:
            self._holders.put_nowait(holder)
        self._ready = True
        return self

    def __await__(self):
        return self._start().__await__()

    async def __aenter__(self):
        return await self._start()

    async def __aexit__(self, *error):
        await self.close()

    def _check(self):
        if self._closed:
            raise InterfaceError('pool is closed')
        if not self._ready:
            raise InterfaceError('pool is not initialized')

    def acquire(self, *, timeout=None):
        return _Acquired(self, timeout)

    async def _acquire(self, timeout=None):
        self._check()
        if timeout is None:
            connection = await self._holders.get()
        else:
            connection = await _asyncio.wait_for(self._holders.get(), timeout)
        self._used += 1
        if connection is None or connection.is_closed():
            try:
                connection = await connect(self._dsn, **self._options)
            except BaseException:
                self._used -= 1
                self._holders.put_nowait(None)
                raise
        return PoolConnectionProxy(connection)

    async def release(self, connection, *, timeout=None):
        held, connection._con = connection._con, None
        if held is None:
            return
        self._used -= 1
        held._depth = 0
        self._holders.put_nowait(held)

    async def _ask(self, query, timeout=None):
        async with self.acquire() as connection:
            return await connection._ask(query, timeout)

    def get_size(self):
        return self._used + sum(item is not None for item in self._holders._queue)

    def get_idle_size(self):
        return sum(item is not None for item in self._holders._queue)

    def get_min_size(self):
        return self._min_size

    def get_max_size(self):
        return self._max_size

    def is_closing(self):
        return self._closed

    async def close(self):
        if self._closed:
            return
        self._check()
        for _ in range(self._max_size):
            connection = await self._holders.get()
            if connection is not None:
                await connection.close()
        self._closed = True

    def terminate(self):
        self._closed = True

def create_pool(dsn=None, *, min_size=10, max_size=10, max_queries=50000, max_inactive_connection_lifetime=300.0,
                setup=None, init=None, loop=None, connection_class=None, record_class=None, **options):
    return Pool(dsn, options, min_size, max_size)

Connection.__module__ = 'asyncpg.connection'
Pool.__module__ = 'asyncpg.pool'
