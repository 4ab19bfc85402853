import asyncio
import time
import httpx
API = "https://api.example.com"


def sync():
    r = httpx.get(API + "/a")
    print(r, r.status_code, r.is_success, r.reason_phrase, r.text, r.json(), r.url, r.headers["Content-Type"], r.elapsed)
    with httpx.Client(base_url=API, timeout=1.0, headers={"X-Key": "1"}) as client:
        print(client.get("/search", params={"q": "a b", "n": 2}).json(), client.timeout, client.base_url)
        for path in ("/missing", "/broken", "/text", "/slow"):
            try:
                r = client.get(path)
                r.raise_for_status()
                print(r.json())
            except httpx.HTTPStatusError as error:
                print("status", error, error.response.status_code, error.request)
            except httpx.TimeoutException as error:
                print("timeout", type(error).__name__, repr(error))
            except ValueError as error:
                print("value", error)
        for url in ("https://down.example.com/x", "//nothing", "ftp://x"):
            try:
                httpx.get(url)
            except httpx.ConnectError as error:
                print("connect", error)
            except httpx.RequestError as error:
                print(type(error).__name__, error)
        r = client.post("/users/1", json={"a": 1})
        print(r.request.content, r.request.headers["content-type"], r.request)
        with client.stream("GET", "/text") as r:
            for line in r.iter_lines():
                print(line)
    print(client.is_closed)
    try:
        client.get("/a")
    except RuntimeError as error:
        print(error)


async def fetch(client, path):
    r = await client.get(path)
    r.raise_for_status()
    return r.json()


async def main():
    start = time.perf_counter()
    async with httpx.AsyncClient(base_url=API) as client:
        print(await asyncio.gather(*(fetch(client, f"/users/{n}") for n in range(3))))
        print(f"{time.perf_counter() - start:.2f}")
        results = await asyncio.gather(fetch(client, "/a"), fetch(client, "/missing"), client.get("/slow", timeout=0.5), client.get("https://down.example.com/"), return_exceptions=True)
        for result in results:
            print(repr(result))
        try:
            await client.get("/slow")
        except httpx.ReadTimeout as error:
            print("read timeout", repr(error))
        r = await client.get("/slow", timeout=None)
        print(r)
        async with client.stream("GET", "/text") as r:
            try:
                r.text
            except httpx.ResponseNotRead as error:
                print(error)
            async for line in r.aiter_lines():
                print(line)
        async with client.stream("GET", "/text") as r:
            print(await r.aread(), r.text)
    start = time.perf_counter()
    limits = httpx.Limits(max_connections=2)
    async with httpx.AsyncClient(limits=limits, timeout=httpx.Timeout(10.0, connect=3.0)) as client:
        async def one(n):
            await client.get(API + f"/users/{n}")
            print(n, f"{time.perf_counter() - start:.2f}")
        await asyncio.gather(*(one(n) for n in range(5)))
        print(client.timeout, limits)
    try:
        await client.get(API)
    except RuntimeError as error:
        print(error)

sync()
asyncio.run(main())
