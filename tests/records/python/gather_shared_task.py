# One task may be waited for by several.
import asyncio


async def download():
    print("downloading once")
    await asyncio.sleep(0.5)
    return "the page"


async def reader(name, task):
    print(name, "reads", await task)


async def main():
    task = asyncio.create_task(download())
    await asyncio.gather(*[reader(name, task) for name in ("ann", "bob", "cy")])


asyncio.run(main())
