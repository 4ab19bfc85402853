"""A binary protocol: a header of length and kind before each message, read by a consumer."""
import asyncio
import struct

HEADER = struct.Struct("!IH")


def encode(kind: int, payload: bytes) -> bytes:
    return HEADER.pack(len(payload), kind) + payload


class Parser:
    def __init__(self):
        self.buffer = bytearray()

    def feed(self, data):
        self.buffer += data
        while len(self.buffer) >= HEADER.size:
            size, kind = HEADER.unpack_from(self.buffer)
            if len(self.buffer) < HEADER.size + size:
                return
            payload = bytes(self.buffer[HEADER.size:HEADER.size + size])
            del self.buffer[:HEADER.size + size]
            yield kind, payload


async def main():
    wire = asyncio.Queue()

    async def sender():
        data = encode(1, b"hello") + encode(2, b"") + encode(3, "wörld".encode())
        for at in range(0, len(data), 5):
            await wire.put(data[at:at + 5])
            await asyncio.sleep(0.05)
        await wire.put(None)

    task = asyncio.create_task(sender())
    parser = Parser()
    while (chunk := await wire.get()) is not None:
        for kind, payload in parser.feed(chunk):
            print(kind, payload, payload.decode())
    await task
    print(struct.pack("<bBhHiIqQfd?", -1, 255, -2, 65535, -3, 4, -5, 6, 1.5, 2.25, True).hex())
    print(struct.unpack(">3sxh", b"abc\x00\xff\xfe"), struct.calcsize("bi"), struct.calcsize("<bi"))
    print(struct.unpack("<f", struct.pack("<f", 0.1)), struct.pack("e", 0.333).hex())
    for wrong in (lambda: struct.unpack("!I", b"abc"), lambda: struct.pack("B", 256), lambda: struct.pack("I", -1)):
        try:
            wrong()
        except struct.error as error:
            print(type(error).__name__, error)


asyncio.run(main())
