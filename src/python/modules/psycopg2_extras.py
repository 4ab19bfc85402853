from psycopg2 import cursor as _cursor

class RealDictRow(dict):
    def __repr__(self):
        return f'RealDictRow({list(self.items())!r})'

class RealDictCursor(_cursor):
    def _row(self, row):
        return RealDictRow(row)

class DictRow(list):
    def __init__(self, row):
        super().__init__(row.values())
        self._names = list(row)

    def __getitem__(self, key):
        return super().__getitem__(self._names.index(key) if key in self._names else key)

    def get(self, key, default=None):
        return self[key] if key in self._names else default

    def keys(self):
        return iter(self._names)

    def items(self):
        return zip(self._names, self)

    def values(self):
        return iter(self)

class DictCursor(_cursor):
    def _row(self, row):
        return DictRow(row)

class NamedTupleCursor(_cursor):
    def _row(self, row):
        from collections import namedtuple
        return namedtuple('Record', list(row))(*row.values())

def execute_values(cur, sql, argslist, template=None, page_size=100, fetch=False):
    cur.execute(sql)
    return cur.fetchall() if fetch else None

def execute_batch(cur, sql, argslist, page_size=100):
    for args in argslist:
        cur.execute(sql, args)
