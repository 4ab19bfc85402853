import asyncio


async def mirror(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return f"answer of {name}"
    finally:
        print(name, "is finished")


async def race(*coroutines):
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    print(await race(mirror("tokyo", 0.3), mirror("paris", 0.1), mirror("lima", 0.2)))
    print(len(asyncio.all_tasks()))


asyncio.run(main())
