"""Errors in handlers; handler tasks alive at the end; readers fed by hand; limit overrun."""
import asyncio

async def bad(reader, writer):
    data = await reader.read(10)
    raise ValueError(f"cannot handle {data}")

async def waits(reader, writer):
    try:
        await reader.read()
    except asyncio.CancelledError:
        print("handler cancelled")
        raise
    finally:
        print("handler out")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, c: print("handler:", c["message"], repr(c["exception"])))
    a = await asyncio.start_server(bad, "127.0.0.1", 9201)
    b = await asyncio.start_server(waits, "127.0.0.1", 9202)
    r, w = await asyncio.open_connection("127.0.0.1", 9201)
    w.write(b"xyz")
    print("reply", await r.read())
    w.close()
    r2, w2 = await asyncio.open_connection("127.0.0.1", 9202)
    w2.write(b"x")
    await asyncio.sleep(0.1)
    w2.close()
    await asyncio.sleep(0)
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"short\nthis line is too long\nend")
    print(await reader.readline())
    try:
        await reader.readline()
    except ValueError as e:
        print("ValueError", e)
    reader.feed_eof()
    print(await reader.read(), reader.at_eof(), reader)
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"abcdefghij")
    try:
        await reader.readuntil(b"|")
    except asyncio.LimitOverrunError as e:
        print(e, e.consumed)
    try:
        await asyncio.gather(*(asyncio.create_task(asyncio.StreamReader.readexactly(reader, 20)) for _ in range(2)))
    except RuntimeError as e:
        print(e)
    try:
        w.write("text")
    except TypeError as e:
        print(e)
    try:
        await asyncio.start_server(bad, "127.0.0.1", 9202)
    except OSError as e:
        print(e)

asyncio.run(main())
print("end")
