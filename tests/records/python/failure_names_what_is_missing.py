import asyncio


class Config:
    def __init__(self):
        self.port = 80


async def main():
    try:
        await undefined_thing()
    except NameError as e:
        print(e, "|", e.name)
    try:
        print(Config().prot)
    except AttributeError as e:
        print(e, "|", e.name)
    try:
        asyncio.sleeep(1)
    except AttributeError as e:
        print(e, "|", e.name)
    print(NameError("plain").name, AttributeError().name)


asyncio.run(main())
