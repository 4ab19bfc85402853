"""tracemalloc, gc, atexit, selectors-like imports."""
import asyncio
import atexit
import gc
import sys
import time

@atexit.register
def bye():
    print("bye")

def later(*args, **kw):
    print("later", args, kw)

atexit.register(later, 1, x=2)

async def main():
    data = [bytes(10) for _ in range(10)]
    await asyncio.sleep(0.1)
    print(gc.collect() >= 0, gc.isenabled())
    print(len(data))

asyncio.run(main())
