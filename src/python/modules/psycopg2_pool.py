from psycopg2 import Error, connect

class PoolError(Error):
    pass

class AbstractConnectionPool:
    def __init__(self, minconn, maxconn, *args, **kwargs):
        self.minconn = int(minconn)
        self.maxconn = int(maxconn)
        self.closed = False
        self._args = args
        self._kwargs = kwargs
        self._pool = []
        self._used = []
        for _ in range(self.minconn):
            self._pool.append(connect(*args, **kwargs))

    def getconn(self, key=None):
        if self.closed:
            raise PoolError('connection pool is closed')
        if self._pool:
            connection = self._pool.pop()
        elif len(self._used) == self.maxconn:
            raise PoolError('connection pool exhausted')
        else:
            connection = connect(*self._args, **self._kwargs)
        self._used.append(connection)
        return connection

    def putconn(self, conn=None, key=None, close=False):
        if self.closed:
            raise PoolError('connection pool is closed')
        if conn not in self._used:
            raise PoolError('trying to put unkeyed connection')
        self._used.remove(conn)
        if len(self._pool) < self.minconn and not close:
            self._pool.append(conn)
        else:
            conn.close()

    def closeall(self):
        if self.closed:
            raise PoolError('connection pool is closed')
        for connection in self._pool + self._used:
            connection.close()
        self.closed = True

class SimpleConnectionPool(AbstractConnectionPool):
    pass

class ThreadedConnectionPool(AbstractConnectionPool):
    pass
