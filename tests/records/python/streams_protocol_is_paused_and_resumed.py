# Flow control of a protocol: paused above the high mark, resumed below the low one; a transport that closes sends what it holds first.
import asyncio


class Flow(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        transport.set_write_buffer_limits(high=100_000)
        print('limits', transport.get_write_buffer_limits())
        transport.write(b'a' * 10_000_000)
        print('buffered', transport.get_write_buffer_size() > 0)
        transport.close()
        print('closing', transport.is_closing())

    def pause_writing(self):
        print('pause')

    def resume_writing(self):
        print('resume')

    def connection_lost(self, exc):
        print('lost', exc)


async def handle(reader, writer):
    await asyncio.sleep(2)
    data = await reader.read()
    print('got', len(data))
    writer.close()


async def never(reader, writer):
    await asyncio.sleep(0.5)
    writer.transport.abort()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 8912)
    loop = asyncio.get_running_loop()
    await loop.create_connection(Flow, '127.0.0.1', 8912)
    await asyncio.sleep(3)
    server2 = await asyncio.start_server(never, '127.0.0.1', 8913)
    r, w = await asyncio.open_connection('127.0.0.1', 8913)
    w.write(b'z' * 9_000_000)
    try:
        await asyncio.wait_for(w.drain(), 0.2)
    except asyncio.TimeoutError:
        print('drain timed out')
    try:
        await w.drain()
    except ConnectionError as e:
        print(type(e).__name__, e)
    w.close()
    server.close()
    server2.close()


asyncio.run(main())
