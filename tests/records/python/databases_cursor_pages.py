# asyncpg: a cursor that is taken by hand, page by page, and names from the parts of the package.
import asyncio

import asyncpg
from asyncpg.pool import Pool
from asyncpg.transaction import Transaction

PRODUCTS = "SELECT product_id, product_name FROM product"


async def pages(pool: Pool):
    async with pool.acquire() as connection:
        async with connection.transaction():
            cursor = await connection.cursor(PRODUCTS)
            print("skipped", await cursor.forward(1))
            while rows := await cursor.fetch(2):
                print([row["product_name"] for row in rows])
            print(await cursor.fetchrow())


async def by_hand():
    connection = await asyncpg.connect("postgresql://localhost/shop")
    transaction: Transaction = connection.transaction()
    await transaction.start()
    async for row in connection.cursor(PRODUCTS):
        if row["product_id"] > 2:
            break
        print(row)
    await transaction.commit()
    try:
        await connection.cursor(PRODUCTS)
    except asyncpg.PostgresError as error:
        print(type(error).__name__, error)
    await connection.close()


async def main():
    async with asyncpg.create_pool("postgresql://localhost/shop", min_size=1, max_size=2) as pool:
        await pages(pool)
    await by_hand()


asyncio.run(main())
