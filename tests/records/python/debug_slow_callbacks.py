import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    print("debug:", loop.get_debug(), loop.slow_callback_duration)
    loop.slow_callback_duration = 0.05
    time.sleep(0.06)
    await asyncio.sleep(0.1)
    loop.set_debug(False)
    print("debug:", loop.get_debug())
    time.sleep(0.2)


asyncio.run(main(), debug=True)
