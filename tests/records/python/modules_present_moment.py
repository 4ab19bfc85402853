import asyncio
import datetime as dt
import logging
import random
import sys
import time
from datetime import datetime, timedelta

logging.basicConfig(
    stream=sys.stdout,
    level=logging.INFO,
    format="%(asctime)s %(levelname)-8s [%(name)s] %(threadName)s %(message)s",
    datefmt="%H:%M:%S",
)
log = logging.getLogger("app")


async def worker(name, delay):
    log.info("%s starts", name)
    await asyncio.sleep(delay)
    print(f"[{datetime.now():%H:%M:%S.%f}] {name} done at {time.strftime('%X')}")
    return datetime.now()


async def main():
    start = datetime.now()
    print(start, start.isoformat(), dt.date.today(), datetime.utcnow(), datetime.now(dt.timezone.utc))
    ends = await asyncio.gather(worker("a", 1.5), worker("b", 0.25))
    print([str(end - start) for end in ends], max(ends) - min(ends) > timedelta(seconds=1))
    print(time.ctime(), time.strftime("%Y-%m-%d %H:%M:%S"), time.localtime().tm_hour, time.asctime())
    for _ in range(3):
        await asyncio.sleep(random.uniform(0.1, 0.5))
        print(random.random(), random.randint(1, 6), random.choice("abc"))
    logging.warning("the end, %d workers", len(ends))


asyncio.run(main())
print(isinstance(datetime.now(), dt.datetime), isinstance(datetime.now(), dt.date), repr(datetime(2024, 1, 2)))
