import asyncio
import asyncio.streams
from asyncio.streams import StreamReader, StreamWriter


async def serve(reader: StreamReader, writer: StreamWriter) -> None:
    writer.write(b"hello\n")
    await writer.drain()
    writer.close()


async def main():
    async with await asyncio.streams.start_server(serve, "127.0.0.1", 9710) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", 9710)
        print(isinstance(reader, asyncio.StreamReader), isinstance(writer.transport, asyncio.transports.Transport), server.is_serving())
        print(await reader.read())
        writer.close()


asyncio.run(main())
