"""A tiny HTTP server, clients with localhost, serve_forever cancelled."""
import asyncio

async def handle(reader, writer):
    request = (await reader.readuntil(b"\r\n\r\n")).decode()
    method, path, _ = request.split("\r\n")[0].split(" ")
    headers = dict(line.split(": ", 1) for line in request.split("\r\n")[1:] if line)
    print("server:", method, path, headers)
    if path == "/slow":
        await asyncio.sleep(0.3)
    body = f"you asked for {path}"
    writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
    await writer.drain()
    writer.close()
    await writer.wait_closed()

async def get(path):
    reader, writer = await asyncio.open_connection("127.0.0.1", 9301)
    writer.writelines([f"GET {path} HTTP/1.1\r\n".encode(), b"Host: localhost\r\n", b"\r\n"])
    await writer.drain()
    status = await reader.readline()
    while (line := await reader.readline()) not in (b"\r\n", b""):
        name, _, value = line.decode().partition(":")
        print("client:", path, name, value.strip())
    body = await reader.read()
    writer.close()
    await writer.wait_closed()
    return status.decode().strip(), body.decode()

async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 9301)
    forever = asyncio.create_task(server.serve_forever())
    for result in await asyncio.gather(get("/"), get("/slow"), get("/fast")):
        print(result)
    forever.cancel()
    try:
        await forever
    except asyncio.CancelledError:
        print("stopped", asyncio.current_task().get_name(), asyncio.create_task(asyncio.sleep(0)).get_name())

asyncio.run(main())
