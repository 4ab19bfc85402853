import asyncio
import time
import aiohttp
API = "https://api.example.com"

async def fetch(session, path, **options):
    async with session.get(API + path, **options) as response:
        print(path, response.status, response.reason, response.ok, response.content_type)
        response.raise_for_status()
        return await response.json()

async def main():
    start = time.perf_counter()
    async with aiohttp.ClientSession() as session:
        print(await asyncio.gather(*(fetch(session, p) for p in ("/a", "/users/1", "/users/2"))))
        print(f"{time.perf_counter() - start:.2f}")
        for path in ("/missing", "/broken", "/text"):
            try:
                await fetch(session, path)
            except aiohttp.ContentTypeError as error:
                print("content type:", error)
            except aiohttp.ClientResponseError as error:
                print("response:", error, error.status, error.message)
        try:
            await session.get("https://down.example.com/x")
        except aiohttp.ClientConnectorError as error:
            print(type(error).__name__, error)
        except aiohttp.ClientError as error:
            print("client", error)
        for timeout in (aiohttp.ClientTimeout(total=0.5), 0.25, aiohttp.ClientTimeout(sock_read=0.1)):
            try:
                async with session.get(API + "/slow", timeout=timeout) as r:
                    print(r.status)
            except asyncio.TimeoutError as error:
                print("timeout", repr(error))
        try:
            await asyncio.wait_for(fetch(session, "/slow"), 1)
        except asyncio.TimeoutError:
            print("wait_for")
        async with session.get(API + "/search", params={"q": "a b", "n": 2}) as r:
            print(r.url, await r.json(), r.url.host, r.url.path, r.url.query)
        async with session.get(API + "/text") as r:
            async for line in r.content:
                print(line)
        async with session.get(API + "/text") as r:
            async for chunk in r.content.iter_chunked(8):
                print(chunk)
        async with session.post(API + "/users/3", json={"a": 1}) as r:
            print(r.method, await r.text(), r.headers["content-type"], r.headers.get("Content-Length"))
        async with session.get("https://example.com") as r:
            print(r.url, await r.text(), repr(await r.read()))
        r = await session.get("https://unknown.example.com/")
        print(r.status, await r.json())
        for url in ("/relative", "nourl", "ftp://x/y"):
            try:
                await session.get(url)
            except ValueError as error:
                print(type(error).__name__, error)
            except aiohttp.ClientError as error:
                print(type(error).__name__, error)
        results = await asyncio.gather(*(session.get(API + p) for p in ("/a", "/text")), return_exceptions=True)
        print([r.status for r in results])
    print(session.closed)
    try:
        await session.get(API)
    except RuntimeError as error:
        print(error)
    start = time.perf_counter()
    connector = aiohttp.TCPConnector(limit=2)
    async with aiohttp.ClientSession(connector=connector, raise_for_status=True, base_url=API, headers={"X": "y"}) as session:
        async def one(n):
            async with session.get(f"/users/{n}") as r:
                print(n, f"{time.perf_counter() - start:.2f}", (await r.json())["name"])
        await asyncio.gather(*(one(n) for n in range(5)))
        try:
            async with session.get("/missing"):
                print("not here")
        except aiohttp.ClientResponseError as error:
            print(error.status, error.message, error.request_info.url)
        try:
            async with asyncio.timeout(0.3):
                await asyncio.gather(*(one(n) for n in range(6)))
        except TimeoutError:
            print("timed out")
        await one(9)
        print(session.headers)

asyncio.run(main())
