import asyncio
import functools
import logging
import random
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from typing import Any, Optional

import aiohttp
import requests

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s", stream=sys.stdout)
log = logging.getLogger(__name__)
URLS = [f"https://api.example.com/users/{n}" for n in range(5)] + ["https://api.example.com/missing", "https://down.example.com/"]


@dataclass
class Result:
    url: str
    status: Optional[int] = None
    body: Any = None
    errors: list[str] = field(default_factory=list)


async def fetch(session: aiohttp.ClientSession, url: str, retries: int = 3) -> Result:
    result = Result(url)
    for attempt in range(1, retries + 1):
        try:
            async with session.get(url, timeout=aiohttp.ClientTimeout(total=1)) as resp:
                resp.raise_for_status()
                result.status = resp.status
                result.body = await resp.json()
                return result
        except (aiohttp.ClientError, asyncio.TimeoutError) as exc:
            log.warning("attempt %d of %s failed: %s", attempt, url, exc)
            result.errors.append(type(exc).__name__)
            await asyncio.sleep(0.1 * 2 ** attempt)
    return result


async def bounded(semaphore, session, url):
    async with semaphore:
        return await fetch(session, url)


async def crawl():
    semaphore = asyncio.Semaphore(3)
    async with aiohttp.ClientSession(headers={"User-Agent": "demo"}) as session:
        tasks = [asyncio.create_task(bounded(semaphore, session, url), name=f"crawl-{i}") for i, url in enumerate(URLS)]
        for done in asyncio.as_completed(tasks):
            result = await done
            print(result)
    return len(tasks)


async def producer(queue, n):
    for i in range(n):
        await asyncio.sleep(0.05)
        await queue.put(i)
        print(f"produced {i}")
    await queue.put(None)


async def consumer(queue, session):
    while (item := await queue.get()) is not None:
        async with session.get(f"https://api.example.com/users/{item}") as r, asyncio.timeout(5):
            data = await r.json()
            print("consumed", item, data["name"])
        queue.task_done()
    queue.task_done()


async def main():
    loop = asyncio.get_running_loop()
    for sig in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sig, functools.partial(print, "got", sig))
    start = time.perf_counter()
    print(await crawl(), f"crawled in {time.perf_counter() - start:.2f}s")
    queue = asyncio.Queue(maxsize=2)
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as tg:
        tg.create_task(producer(queue, 3))
        tg.create_task(consumer(queue, session))
    await queue.join()
    with ThreadPoolExecutor(max_workers=2) as pool:
        jobs = [loop.run_in_executor(pool, functools.partial(requests.get, url, timeout=5)) for url in URLS[:4]]
        for response in await asyncio.gather(*jobs):
            print(response.status_code, response.json(), f"{time.perf_counter() - start:.2f}")
        futures = {pool.submit(requests.get, url): url for url in URLS[3:]}
        for future in as_completed(futures):
            try:
                print(futures[future], future.result().status_code)
            except requests.RequestException as exc:
                print(futures[future], type(exc).__name__)
    texts = await asyncio.gather(*(asyncio.to_thread(lambda u: requests.get(u).text, u) for u in URLS[:3]))
    print(texts)


if __name__ == "__main__":
    asyncio.run(main())
