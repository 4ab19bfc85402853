import asyncio


class Resource:
    def __init__(self, name):
        self.name = name
        print(f"{name} opened")

    def __del__(self):
        print(f"{self.name} closed")


def fails(name):
    resource = Resource(name)
    raise ValueError(f"{resource.name} failed")


async def fails_later(name):
    resource = Resource(name)
    await asyncio.sleep(0.1)
    raise RuntimeError(f"{resource.name} failed")


def outer():
    resource = Resource("outer")
    try:
        fails("inner")
    finally:
        print("leaving", resource.name)


async def main():
    try:
        fails("one")
    except ValueError as error:
        print("handling:", error)
    print("handled")
    try:
        outer()
    except ValueError:
        print("caught without a name")
    print("next")
    kept = None
    try:
        await fails_later("two")
    except RuntimeError as error:
        kept = error
    print("kept:", kept)
    kept = None
    print("let go")
    results = await asyncio.gather(fails_later("three"), fails_later("four"), return_exceptions=True)
    print(results)
    results.clear()
    for attempt in range(2):
        try:
            fails(f"attempt {attempt}")
        except ValueError as error:
            print("again:", error)


asyncio.run(main())
print("end")
