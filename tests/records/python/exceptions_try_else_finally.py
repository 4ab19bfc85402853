import asyncio


async def attempt(n):
    try:
        if n == 1:
            raise ValueError("bad value")
        if n == 2:
            raise KeyError("missing")
        await asyncio.sleep(0.1)
    except ValueError as error:
        print(n, "value error:", error)
        return "handled"
    except (KeyError, IndexError) as error:
        print(n, "lookup error:", error)
    else:
        print(n, "went well")
        return "fine"
    finally:
        print(n, "finally")
    return "at the end"


async def main():
    for n in range(3):
        print(await attempt(n))


asyncio.run(main())
