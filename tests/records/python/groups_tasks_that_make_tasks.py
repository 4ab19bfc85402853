import asyncio


async def crawl(group, page, depth):
    await asyncio.sleep(0.1)
    print("  " * (2 - depth) + page)
    if depth:
        for link in "ab":
            group.create_task(crawl(group, page + link, depth - 1))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(crawl(group, "/", 2))
    print("crawled")


asyncio.run(main())
