import asyncio, time, logging
async def slow():
    time.sleep(0.25)
    await asyncio.sleep(0)
    print("done")
async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await slow()
    try:
        await asyncio.gather(*[asyncio.sleep(0.1, i) for i in range(3)])
    finally:
        print("fin")
asyncio.run(main(), debug=True)
