import asyncio


async def runner(name, gun):
    print(name, "is ready")
    await gun.wait()
    print(name, "runs")


async def main():
    gun = asyncio.Event()
    runners = [asyncio.create_task(runner(name, gun)) for name in "abc"]
    await asyncio.sleep(0.5)
    print("bang")
    gun.set()
    print("still nobody")
    await asyncio.gather(*runners)
    await gun.wait()
    print("a set event lets everybody pass:", gun.is_set())


asyncio.run(main())
