import asyncio


class Client:
    def __init__(self):
        self.session = None

    async def get(self, path):
        return await self.session.get(path)


async def main():
    await Client().get("/")


asyncio.run(main())
