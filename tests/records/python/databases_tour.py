import asyncio
import time

import asyncpg
import psycopg2
import psycopg2.extras
from psycopg2.pool import ThreadedConnectionPool

DSN = "postgresql://app:secret@localhost/shop"


async def main():
    start = time.perf_counter()
    conn = await asyncpg.connect(DSN)
    print(f"connected {time.perf_counter() - start:.2f}", conn.is_closed())
    rows = await conn.fetch("SELECT * FROM users WHERE age > $1", 18)
    print(rows, rows[0]["name"], rows[0][0], dict(rows[1]), list(rows[0].keys()), len(rows[0]))
    for row in rows:
        print(row["id"], row.get("name"), "name" in row)
    row = await conn.fetchrow("""
        SELECT * FROM users
        WHERE age > $1;
    """, 18)
    print(row, tuple(row), await conn.fetchval("SELECT count(*) FROM users"), await conn.fetchrow("SELECT nothing"))
    print(await conn.execute("INSERT INTO users VALUES ($1)", 1), await conn.execute("UPDATE users SET x = 1"), await conn.execute("CREATE TABLE t (id int)"))
    async with conn.transaction():
        print(conn.is_in_transaction())
        await conn.executemany("INSERT INTO users VALUES ($1)", [(1,), (2,)])
    print(conn.is_in_transaction())
    try:
        await conn.execute("INSERT INTO unique_things VALUES (1)")
    except asyncpg.UniqueViolationError as error:
        print(type(error).__name__, error, isinstance(error, asyncpg.PostgresError))
    try:
        await asyncio.gather(conn.fetch("SELECT count(*) FROM users"), conn.fetch("SELECT count(*) FROM users"))
    except asyncpg.InterfaceError as error:
        print(error)
    await asyncio.sleep(0.1)
    try:
        await conn.fetch("SELECT slow", timeout=0.2)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error))
    await conn.close()
    try:
        await conn.fetch("SELECT 1")
    except asyncpg.InterfaceError as error:
        print(error, conn.is_closed())

    start = time.perf_counter()
    async with asyncpg.create_pool(DSN, min_size=2, max_size=3) as pool:
        print(f"pool ready {time.perf_counter() - start:.2f}", pool.get_size(), pool.get_idle_size())

        async def one(n):
            async with pool.acquire() as connection:
                value = await connection.fetchval("SELECT count(*) FROM users")
                print(n, value, f"{time.perf_counter() - start:.2f}")

        await asyncio.gather(*(one(n) for n in range(5)))
        print(await pool.fetchval("SELECT count(*) FROM users"), pool.get_size())
    pool = await asyncpg.create_pool(dsn=DSN, min_size=1)
    connection = await pool.acquire()
    await pool.release(connection)
    try:
        await connection.fetch("SELECT 1")
    except asyncpg.InterfaceError as error:
        print(error)
    await pool.close()
    try:
        await pool.fetch("SELECT 1")
    except asyncpg.InterfaceError as error:
        print(error)


def blocking():
    start = time.perf_counter()
    conn = psycopg2.connect(host="localhost", database="shop", user="app", password="secret")
    print(f"connected {time.perf_counter() - start:.2f}", conn.closed, conn.dsn)
    cur = conn.cursor()
    cur.execute("SELECT * FROM users WHERE age > $1")
    print(cur.rowcount, cur.fetchone(), cur.fetchall(), cur.fetchone(), [column.name for column in cur.description])
    cur.execute("INSERT INTO users VALUES (%s)", (1,))
    print(cur.rowcount, cur.statusmessage)
    try:
        cur.fetchall()
    except psycopg2.ProgrammingError as error:
        print(error)
    conn.commit()
    with conn.cursor(cursor_factory=psycopg2.extras.RealDictCursor) as cursor:
        cursor.execute("SELECT * FROM users WHERE age > $1")
        for row in cursor:
            print(row["name"], row)
    try:
        with conn:
            with conn.cursor() as cursor:
                cursor.execute("INSERT INTO unique_things VALUES (1)")
    except psycopg2.IntegrityError as error:
        print(type(error).__name__, str(error).strip())
    try:
        cur.execute("SELECT count(*) FROM users")
        cur.execute("INSERT INTO unique_things VALUES (2)")
    except psycopg2.errors.UniqueViolation as error:
        print(type(error).__name__, error.pgcode)
    try:
        cur.execute("SELECT count(*) FROM users")
    except psycopg2.Error as error:
        print(type(error).__name__, error)
    conn.rollback()
    cur.execute("SELECT count(*) FROM users")
    print(cur.fetchone())
    cur.close()
    conn.close()
    for action in (lambda: cur.execute("SELECT 1"), conn.cursor, conn.commit):
        try:
            action()
        except psycopg2.InterfaceError as error:
            print(error)
    pool = ThreadedConnectionPool(1, 2, DSN)
    first, second = pool.getconn(), pool.getconn()
    try:
        pool.getconn()
    except psycopg2.pool.PoolError as error:
        print(error)
    pool.putconn(first)
    pool.closeall()
    print(f"{time.perf_counter() - start:.2f}", second.closed)


asyncio.run(main())
blocking()
