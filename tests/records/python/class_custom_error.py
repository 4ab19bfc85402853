import asyncio


class RetryLater(Exception):
    def __init__(self, seconds):
        super().__init__(f"retry in {seconds}s")
        self.seconds = seconds


async def flaky(attempt):
    await asyncio.sleep(0.1)
    if attempt < 3:
        raise RetryLater(attempt / 2)
    return "finally"


async def main():
    attempt = 1
    while True:
        try:
            print(await flaky(attempt))
            break
        except RetryLater as error:
            print(f"attempt {attempt}: {error}")
            await asyncio.sleep(error.seconds)
            attempt += 1


asyncio.run(main())
