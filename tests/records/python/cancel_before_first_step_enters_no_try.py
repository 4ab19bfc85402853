import asyncio
async def f():
    try:
        await asyncio.sleep(1)
    finally:
        print('never')
async def main():
    t = asyncio.create_task(f())
    t.cancel()
    await asyncio.wait([t])
    def g():
        try:
            yield 1
        except ValueError:
            print('never')
    x = g()
    try:
        x.throw(ValueError('a'))
    except ValueError as e:
        print('out', e)
    print(list(x))
asyncio.run(main())
