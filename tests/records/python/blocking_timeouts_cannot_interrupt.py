import asyncio
import time


async def busy():
    print("computing")
    time.sleep(0.5)
    print("computed")
    return "result"


async def busy_in_steps():
    for step in range(5):
        time.sleep(0.1)
        print("step", step)
        await asyncio.sleep(0)


async def main():
    try:
        print(await asyncio.wait_for(busy(), 0.1))
    except TimeoutError:
        print("too late")
    try:
        await asyncio.wait_for(busy_in_steps(), 0.25)
    except TimeoutError:
        print("interrupted between two steps")


asyncio.run(main())
