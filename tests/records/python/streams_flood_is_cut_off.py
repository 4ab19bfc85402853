# A writer that floods waits in drain: it can be timed out, and hears when the other side hangs up.
import asyncio


async def flood(writer):
    try:
        while True:
            writer.write(b'x' * 65536)
            await writer.drain()
    except asyncio.CancelledError:
        print('flood cancelled')
        raise
    except ConnectionError as e:
        print('lost', type(e).__name__)


async def handle(reader, writer):
    await asyncio.sleep(1)
    print('server hangs up')
    writer.close()


async def main():
    server = await asyncio.start_server(handle, '127.0.0.1', 8923)
    _, writer = await asyncio.open_connection('127.0.0.1', 8923)
    task = asyncio.create_task(flood(writer))
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.5)
    except TimeoutError:
        print('still waiting to write', writer.transport.get_write_buffer_size() > 0)
    await task
    _, writer = await asyncio.open_connection('127.0.0.1', 8923)
    try:
        async with asyncio.timeout(0.3):
            await flood(writer)
    except TimeoutError:
        print('timeout')
    server.close()


asyncio.run(main())
