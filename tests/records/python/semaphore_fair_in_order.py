import asyncio


async def user(name, semaphore):
    print(name, "asks")
    async with semaphore:
        print(name, "in")
        await asyncio.sleep(0.01)
    print(name, "out")


async def main():
    semaphore = asyncio.Semaphore(1)
    first = [asyncio.create_task(user(f"u{i}", semaphore)) for i in range(3)]
    await asyncio.sleep(0.015)
    late = asyncio.create_task(user("late", semaphore))
    await asyncio.gather(*first, late)


asyncio.run(main())
