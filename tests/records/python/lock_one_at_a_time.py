import asyncio


async def use(printer, name):
    print(name, "asks")
    async with printer:
        print(name, "prints")
        await asyncio.sleep(0.1)
    print(name, "is done, locked:", printer.locked())


async def main():
    printer = asyncio.Lock()
    await asyncio.gather(*[use(printer, name) for name in ("ann", "bob", "cy")])


asyncio.run(main())
