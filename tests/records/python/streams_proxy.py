"""Proxy, pings, many clients, order."""
import asyncio
import struct
import json

async def backend(reader, writer):
    while True:
        try:
            (n,) = struct.unpack("!I", await reader.readexactly(4))
        except asyncio.IncompleteReadError:
            break
        req = json.loads(await reader.readexactly(n))
        await asyncio.sleep(req["delay"])
        out = json.dumps({"id": req["id"], "ok": True}).encode()
        writer.write(struct.pack("!I", len(out)) + out)
        await writer.drain()
    print("backend: client gone")
    writer.close()

async def pipe(reader, writer, name):
    try:
        while data := await reader.read(2048):
            print("proxy", name, len(data))
            writer.write(data)
            await writer.drain()
    finally:
        writer.close()

async def proxy(reader, writer):
    r, w = await asyncio.open_connection("127.0.0.1", 7001)
    await asyncio.gather(pipe(reader, w, "->"), pipe(r, writer, "<-"))

async def call(id, delay):
    reader, writer = await asyncio.open_connection("127.0.0.1", 7002)
    body = json.dumps({"id": id, "delay": delay}).encode()
    writer.write(struct.pack("!I", len(body)))
    writer.write(body)
    n = int.from_bytes(await reader.readexactly(4), "big")
    print("answer", json.loads(await reader.readexactly(n)))
    writer.close()
    await writer.wait_closed()

async def main():
    b = await asyncio.start_server(backend, host="127.0.0.1", port=7001)
    p = await asyncio.start_server(proxy, host="127.0.0.1", port=7002)
    async with b, p:
        async with asyncio.TaskGroup() as tg:
            for i, d in enumerate([0.2, 0.1, 0.1, 0]):
                tg.create_task(call(i, d))
    await asyncio.sleep(0.1)

asyncio.run(main())
