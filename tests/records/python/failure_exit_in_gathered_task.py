import asyncio, sys
async def quitter():
    await asyncio.sleep(0.1)
    sys.exit("bye")
async def other():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("other cancelled")
        raise
async def main():
    o = asyncio.create_task(other())
    t = asyncio.create_task(quitter())
    await asyncio.gather(o, t)
try:
    asyncio.run(main())
except SystemExit as e:
    print("exit", e.code, repr(e))
