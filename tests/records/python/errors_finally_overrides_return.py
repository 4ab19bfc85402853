import asyncio


async def first():
    try:
        return "from try"
    finally:
        await asyncio.sleep(0.1)
        print("cleanup takes 100 ms")


async def second():
    try:
        raise ValueError("lost")
    finally:
        return "from finally"


async def third():
    for i in range(3):
        try:
            continue
        finally:
            print("finally", i)
    while True:
        try:
            break
        finally:
            print("leaving the loop")


async def main():
    print(await first())
    print(await second())
    print(await third())


asyncio.run(main())
