import asyncio


async def main():
    print("never")


try:
    asyncio.run(main)
except ValueError as error:
    print(str(error).split(" at ")[0])


async def other():
    for thing in (3, "text", None):
        try:
            await thing
        except TypeError as error:
            print(error)
    try:
        await asyncio.gather(1)
    except TypeError as error:
        print(error)
    try:
        asyncio.create_task(main)
    except TypeError as error:
        print(str(error).split(" at ")[0])
    try:
        await asyncio.wait([])
    except ValueError as error:
        print(error)
    try:
        await asyncio.wait(asyncio.sleep(0))
    except TypeError as error:
        print(error)


asyncio.run(other())
