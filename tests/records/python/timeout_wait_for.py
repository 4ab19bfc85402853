import asyncio


async def job(seconds):
    try:
        await asyncio.sleep(seconds)
        return f"{seconds}s"
    except asyncio.CancelledError:
        print("job is cancelled")
        raise


async def main():
    print(await asyncio.wait_for(job(0.1), timeout=0.5))
    try:
        await asyncio.wait_for(job(2), timeout=0.5)
    except asyncio.TimeoutError as error:
        print(type(error).__name__, repr(str(error)))


asyncio.run(main())
