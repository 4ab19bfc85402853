import asyncio


async def fetch(url):
    await asyncio.sleep(len(url) / 100)
    if "bad" in url:
        raise ConnectionError(f"cannot reach {url}")
    if "slow" in url:
        raise asyncio.TimeoutError
    return {"url": url, "length": len(url)}


async def main():
    urls = ["good.com", "bad.org", "slower.net", "fine.io"]
    results = await asyncio.gather(*map(fetch, urls), return_exceptions=True)
    for url, result in zip(urls, results):
        if isinstance(result, Exception):
            print(f"{url:<12}{type(result).__name__}: {result}")
        else:
            print(f"{url:<12}{result}")
    good = [r for r in results if not isinstance(r, BaseException)]
    print(len(good), "of", len(results))


asyncio.run(main())
