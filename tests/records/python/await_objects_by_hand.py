import asyncio
class A:
    def __init__(self, aw): self.aw = aw
    def __await__(self):
        print("begin")
        result = yield from self.aw.__await__()
        print("end")
        return result * 2
class B:
    def __init__(self, fut): self.fut = fut
    def __await__(self):
        result = yield from self.fut
        return result
class C:
    def __await__(self):
        yield
        return 5
async def main():
    print(await A(asyncio.sleep(1, 21)))
    async def co(): await asyncio.sleep(1); return 4
    print(await A(co()))
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, f.set_result, 7)
    print(await A(f))
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, f.set_result, 7)
    print(await B(f))
    print(await B(asyncio.create_task(co())))
    print(await C(), await asyncio.gather(A(co()), B(f), C()))
asyncio.run(main())
