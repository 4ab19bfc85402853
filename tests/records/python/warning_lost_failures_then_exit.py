import asyncio, gc

async def boom(n):
    await asyncio.sleep(n)
    raise RuntimeError(f"boom {n}")

async def forgotten():
    print("never")

async def main():
    asyncio.create_task(boom(0.1), name="lost")
    forgotten()
    await asyncio.sleep(0.2)
    f = asyncio.get_running_loop().create_future()
    f.set_exception(ValueError("nobody"))
    del f
    print("end")
    t = asyncio.create_task(boom(5))
    await asyncio.sleep(0)
    try:
        t.result()
    except asyncio.InvalidStateError as e:
        print(e)
    raise SystemExit(3)

asyncio.run(main())
