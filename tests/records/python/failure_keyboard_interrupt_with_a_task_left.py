import asyncio
async def boom(n):
    await asyncio.sleep(n)
    raise RuntimeError(f"boom {n}")
async def main():
    t = asyncio.create_task(boom(5))
    await asyncio.sleep(0)
    try:
        t.result()
    except asyncio.InvalidStateError as e:
        print(e)
    raise KeyboardInterrupt
asyncio.run(main())
