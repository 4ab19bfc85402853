import asyncio


class Flaky:
    def __init__(self):
        self.calls = 0

    async def fetch(self):
        self.calls += 1
        await asyncio.sleep(1 / self.calls)
        if self.calls < 3:
            raise ConnectionError(f"call {self.calls} failed")
        return f"data after {self.calls} calls"


async def retry(function, attempts=5, delay=0.1, limit=0.4):
    for attempt in range(1, attempts + 1):
        try:
            return await asyncio.wait_for(function(), limit)
        except (ConnectionError, asyncio.TimeoutError) as error:
            print(f"attempt {attempt}: {type(error).__name__} {error}")
            if attempt == attempts:
                raise
            await asyncio.sleep(delay)
            delay *= 2


async def main():
    print(await retry(Flaky().fetch))
    try:
        await retry(Flaky().fetch, attempts=2)
    except Exception as error:
        print("gave up:", repr(error))


asyncio.run(main())
