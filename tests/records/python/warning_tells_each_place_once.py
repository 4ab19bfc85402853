"""A coroutine that was never awaited is told of where it died, and once for each place."""
import asyncio
import gc
import re
import warnings


def to_output(message, category, filename, lineno, file=None, line=None):
    print(f"{re.sub('/.*/', '', filename)}:{lineno}: {category.__name__}: {message}")


warnings.showwarning = to_output


async def fetch(number=0):
    return number


async def forgetful():
    answer = fetch()
    print("the answer is", type(answer).__name__)


async def main():
    for number in range(3):
        fetch(number)
    fetch(); fetch()
    kept = fetch()
    await forgetful()
    await asyncio.create_task(forgetful())
    for wrong in (1, fetch()):
        try:
            await asyncio.wait(wrong)
        except TypeError as error:
            print(error)
    print("tuple is gone")
    try:
        asyncio.run(fetch())
    except RuntimeError as error:
        print(error)
    print("error is gone")
    for wrong in (fetch(), 2):
        try:
            raise LookupError(wrong)
        except ValueError:
            print("not this one")


try:
    asyncio.run(main())
except LookupError:
    print("lookup failed")
loop = asyncio.new_event_loop()
loop.close()
try:
    loop.run_until_complete(fetch())
except RuntimeError as error:
    print(error)
print("the lookup's error is kept by what it came through")
gc.collect()
print("end")
