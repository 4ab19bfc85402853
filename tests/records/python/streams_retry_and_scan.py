"""port scanner, retries until server up, server restart on same port, run in sequence; debug of refused errors"""
import asyncio
async def echo(r, w):
    async for line in r: w.write(line.upper())
    w.close()
async def scan(port, timeout=0.5):
    try:
        r, w = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), timeout)
    except (ConnectionRefusedError, asyncio.TimeoutError) as e: return port, type(e).__name__
    w.close(); await w.wait_closed(); return port, "open"
async def connect_retry(port, attempts=5):
    for n in range(attempts):
        try: return await asyncio.open_connection("127.0.0.1", port)
        except OSError as e: print("attempt", n, e); await asyncio.sleep(0.1 * 2 ** n)
    raise RuntimeError("gave up")
async def later(delay, port): await asyncio.sleep(delay); return await asyncio.start_server(echo, "127.0.0.1", port)
async def main():
    s = asyncio.create_task(later(0.25, 9705)); r, w = await connect_retry(9705)
    w.write(b"a\nb\n"); print(await r.readline(), await r.readline()); w.write(b"no newline"); w.write_eof(); print(await r.read())
    srv = await s; print(await asyncio.gather(*(scan(p) for p in (9704, 9705, 9706))))
    srv.close(); await srv.wait_closed(); w.close(); print(await scan(9705)); srv = await later(0, 9705); print(await scan(9705)); srv.close()
    try: await asyncio.open_connection("127.0.0.1", 9707)
    except OSError as e: print(type(e).__name__, e.errno, e.strerror, e)
asyncio.run(main())
