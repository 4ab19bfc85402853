"""Chat server with broadcast."""
import asyncio

class ChatServer:
    def __init__(self):
        self.clients = {}

    async def handle(self, reader, writer):
        name = (await reader.readline()).decode().strip()
        self.clients[name] = writer
        print(f"* {name} joined ({len(self.clients)} online)")
        await self.broadcast(f"{name} joined", skip=name)
        try:
            async for line in reader:
                text = line.decode().rstrip()
                print(f"<{name}> {text}")
                if text == "/quit":
                    break
                await self.broadcast(f"{name}: {text}", skip=name)
        finally:
            del self.clients[name]
            print(f"* {name} left")
            writer.close()
            await writer.wait_closed()

    async def broadcast(self, text, skip=None):
        for name, writer in self.clients.items():
            if name != skip:
                writer.write(text.encode() + b"\n")
                await writer.drain()

async def client(name, messages, delay):
    reader, writer = await asyncio.open_connection("127.0.0.1", 9001)
    writer.write(f"{name}\n".encode())
    await writer.drain()

    async def listen():
        while data := await reader.readline():
            print(f"  [{name} sees] {data.decode().rstrip()}")
        print(f"  [{name}] connection closed")

    listener = asyncio.create_task(listen())
    for m in messages:
        await asyncio.sleep(delay)
        writer.write(f"{m}\n".encode())
        await writer.drain()
    await listener
    writer.close()

async def main():
    chat = ChatServer()
    server = await asyncio.start_server(chat.handle, "127.0.0.1", 9001)
    print("serving on", server.sockets[0].getsockname(), server.is_serving())
    await asyncio.gather(
        client("ann", ["hello", "anyone?", "/quit"], 0.1),
        client("bob", ["hi ann", "/quit"], 0.25),
    )
    server.close()
    await server.wait_closed()
    print("server closed", server.is_serving())

asyncio.run(main())
