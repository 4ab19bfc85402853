import asyncio, sys
async def inner():
    await asyncio.sleep(1)
async def outer():
    await inner()
async def main():
    t = asyncio.create_task(outer(), name="outer")
    await asyncio.sleep(0.1)
    t.print_stack(file=sys.stdout)
    for f in t.get_stack(): print(f.f_code.co_name, f.f_lineno)
    t.cancel()
    async def bad(): raise ValueError("x")
    b = asyncio.create_task(bad())
    await asyncio.wait([b])
    b.print_stack(file=sys.stdout)
    b.exception()
asyncio.run(main())
