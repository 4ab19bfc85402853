# What nobody reads fills the kernel's buffer, then the transport's, and then drain waits.
import asyncio


async def slow(reader, writer):
    print('server waits')
    await asyncio.sleep(1)
    total = 0
    while data := await reader.read(65536):
        total += len(data)
    print('server got', total)
    writer.close()


async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(slow, '127.0.0.1', 8911)
    reader, writer = await asyncio.open_connection('127.0.0.1', 8911)
    print(writer.transport.get_write_buffer_limits(), writer.transport.get_write_buffer_size())
    start = loop.time()
    chunk = b'x' * 1_000_000
    for i in range(8):
        writer.write(chunk)
        await writer.drain()
        print('sent', i, round(loop.time()-start, 1))
    writer.write_eof()
    await reader.read()
    print('end', round(loop.time()-start, 1), writer.transport.get_write_buffer_size())
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
