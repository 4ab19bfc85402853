"""struct framing."""
import asyncio
import struct

HEADER = struct.Struct("!IH")

def encode(kind: int, payload: bytes) -> bytes:
    return HEADER.pack(len(payload), kind) + payload

async def read_frames(reader: asyncio.StreamReader):
    while True:
        try:
            head = await reader.readexactly(HEADER.size)
        except asyncio.IncompleteReadError as e:
            print("end", e.partial, e.expected)
            return
        n, kind = HEADER.unpack(head)
        yield kind, await reader.readexactly(n)

async def main():
    reader = asyncio.StreamReader()
    data = encode(1, b"hello") + encode(2, b"") + encode(3, "wörld".encode())
    async def feed():
        for i in range(0, len(data), 4):
            reader.feed_data(data[i:i + 4])
            await asyncio.sleep(0.05)
        reader.feed_eof()
    t = asyncio.create_task(feed())
    async for kind, payload in read_frames(reader):
        print(kind, payload)
    await t
    print(struct.pack("<bBhHiIqQfd?", -1, 255, -2, 65535, -3, 4, -5, 6, 1.5, 2.25, True).hex())
    print(struct.unpack(">3sxh", b"abc\x00\xff\xfe"), struct.calcsize("!IH"), struct.calcsize("bi"), struct.unpack_from("<H", b"\x00\x01\x02", 1))
    try:
        struct.unpack("!I", b"abc")
    except struct.error as e:
        print(e)

asyncio.run(main())
