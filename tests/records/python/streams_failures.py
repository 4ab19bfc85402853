"""Timeouts, refused connections, resets, partial reads."""
import asyncio

async def slow(reader, writer):
    await reader.readline()
    await asyncio.sleep(5)
    writer.write(b"late\n")
    await writer.drain()
    writer.close()

async def rude(reader, writer):
    writer.write(b"abc")
    writer.close()

async def lines(reader, writer):
    while True:
        try:
            n = int((await reader.readuntil(b";"))[:-1])
        except asyncio.IncompleteReadError as e:
            print("server: incomplete", e.partial, e)
            break
        data = await reader.readexactly(n)
        print("server got", data)
        writer.write(data[::-1] + b"\n")
        await writer.drain()
    writer.close()
    await writer.wait_closed()

async def main():
    try:
        await asyncio.open_connection("127.0.0.1", 9)
    except ConnectionRefusedError as e:
        print("refused:", e, e.errno)
    except OSError as e:
        print("os", e)
    s1 = await asyncio.start_server(slow, "127.0.0.1", 9101)
    s2 = await asyncio.start_server(rude, "127.0.0.1", 9102)
    s3 = await asyncio.start_server(lines, "127.0.0.1", 9103)
    async with s1, s2, s3:
        r, w = await asyncio.open_connection("127.0.0.1", 9101)
        w.write(b"hi\n")
        try:
            async with asyncio.timeout(1):
                print(await r.readline())
        except TimeoutError:
            print("timed out")
        w.close()
        await w.wait_closed()
        r, w = await asyncio.open_connection("127.0.0.1", 9102)
        try:
            await r.readexactly(10)
        except asyncio.IncompleteReadError as e:
            print("client:", e, e.partial, e.expected)
        print(r.at_eof(), await r.read(), await r.readline())
        w.write(b"are you there?")
        await asyncio.sleep(0)
        w.write(b"hello?")
        try:
            await w.drain()
            print("drained")
            await asyncio.sleep(0.1)
            await w.drain()
        except OSError as e:
            print(type(e).__name__, e)
        w.close()
        try:
            await w.wait_closed()
        except OSError as e:
            print("wait_closed", type(e).__name__)
        r, w = await asyncio.open_connection("127.0.0.1", 9103)
        w.write(b"5;hello3;abc")
        print(await r.readline(), await r.readline())
        w.write(b"12")
        w.write_eof()
        print(await r.read())
        w.close()
        await asyncio.sleep(5)
    try:
        await asyncio.open_connection("127.0.0.1", 9103)
    except OSError as e:
        print(type(e).__name__)

asyncio.run(main())
