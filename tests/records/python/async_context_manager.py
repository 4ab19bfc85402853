import asyncio


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("open")
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0.1)
        print("closed after", kind and kind.__name__)
        return kind is ValueError

    async def query(self, text):
        await asyncio.sleep(0.05)
        if not text:
            raise ValueError("empty query")
        return f"rows of {text}"


async def main():
    async with Connection() as connection:
        print(await connection.query("users"))
    async with Connection() as connection:
        await connection.query("")
    print("the error was handled by the connection")


asyncio.run(main())
