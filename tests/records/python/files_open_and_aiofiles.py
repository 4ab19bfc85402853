import asyncio
import io
import json
import time

import aiofiles
import aiofiles.os

start = time.perf_counter()
with open("data.txt") as file:
    print(file.readline(), end="")
    print(file.read(3), file.tell())
    for line in file:
        print(repr(line))
    print(file, file.closed, file.name, file.mode)
print(file.closed, f"{time.perf_counter() - start:.2f}")
for action in (file.read, lambda: open("nope.txt"), lambda: open("data.txt", "x"), lambda: open("data.txt", "q"), lambda: open("data.txt", "rw"), lambda: open("data.txt").write("x"), lambda: open("o.txt", "w").read(), lambda: open("o.txt", "w").write(1)):
    try:
        action()
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
with open("out.txt", "w") as file:
    print(file.write("hello\n"), file.writelines(["a\n", "b\n"]))
    print("printed", 1, 2, file=file)
    json.dump({"a": [1, 2]}, file)
with open("out.txt", "a") as file:
    file.write("\nappended")
print(open("out.txt").read().split("\n"))
with open("data.txt", "rb") as file:
    print(file.read(5), file.readlines())
with open("raw.bin", "wb") as file:
    print(file.write(b"\x00\xff"), file)
print(open("raw.bin", "rb").read(), json.load(open("conf.json"))["debug"])
try:
    open("missing.txt")
except FileNotFoundError as error:
    print(error.errno, error.strerror, error.filename, repr(error))
for error in (OSError(111, "Connection refused"), OSError("alone"), OSError(2, "No", "a", None, "b"), OSError(), TimeoutError(110, "late")):
    print(type(error).__name__, error, repr(error), error.args, error.errno, error.strerror, error.filename)
buffer = io.StringIO()
print("into the buffer", file=buffer)
buffer.write("more")
print(repr(buffer.getvalue()), io.BytesIO(b"ab\ncd").readlines(), io.StringIO("x\ny").readlines())


async def main():
    async with aiofiles.open("data.txt") as file:
        print(await file.readline(), await file.read(), file.closed, file.name)
    async with aiofiles.open("data.txt", mode="r", encoding="utf-8") as file:
        async for line in file:
            print(repr(line))
    async with aiofiles.open("new.txt", "w") as file:
        print(await file.write("some text\n"), await file.writelines(["x\n", "y\n"]))
    async with aiofiles.open("new.txt") as file:
        print(await file.readlines(), await file.seek(0), await file.read(4), await file.tell())
    try:
        async with aiofiles.open("nope.txt") as file:
            print("never")
    except FileNotFoundError as error:
        print(error)
    file = await aiofiles.open("data.txt")
    print(len(await file.read()))
    await file.close()
    print(file.closed, await aiofiles.os.path.exists("new.txt"))
    await aiofiles.os.remove("new.txt")
    print(await aiofiles.os.path.exists("new.txt"))

    async def read(name):
        async with aiofiles.open(name) as file:
            text = await file.read()
            print(name, len(text))
            return len(text)

    print(sum(await asyncio.gather(read("data.txt"), read("conf.json"), read("data.txt"))))


asyncio.run(main())
open("nowhere/at/all.txt")
