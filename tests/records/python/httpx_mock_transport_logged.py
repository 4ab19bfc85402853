import asyncio
import logging
import sys
import httpx

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


def handler(request):
    if request.url.path == "/health":
        return httpx.Response(200, json={"status": "ok"})
    return httpx.Response(404, text="nothing here", headers={"X-Path": request.url.path})


async def main():
    async with httpx.AsyncClient(transport=httpx.MockTransport(handler), base_url="https://mock.test") as client:
        r = await client.get("/health")
        print(r.json(), r.request.method, r.url)
        r = await client.get("/x")
        print(r.status_code, r.text, r.headers["x-path"])
    async with httpx.AsyncClient(transport=httpx.AsyncHTTPTransport(retries=2)) as c:
        print((await c.get("https://a.test/j")).status_code)

asyncio.run(main())
