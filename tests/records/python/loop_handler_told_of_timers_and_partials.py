import asyncio, functools
def handler(loop, ctx):
    print(ctx["message"])
    print(type(ctx.get("handle")).__name__)
def fail(n): raise ValueError(n)
class C:
    def __call__(self): raise KeyError("callable object")
    def meth(self): raise IndexError("method")
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print(c["message"].split(" at 0x")[0], "|", type(c["handle"]).__name__))
    loop.call_later(0.1, functools.partial(fail, 3))
    loop.call_soon(fail, "a" * 10)
    loop.call_soon(C().meth)
    loop.call_later(0.2, lambda: 1 / 0)
    f = loop.create_future(); f.add_done_callback(lambda f: fail("done")); f.set_result(0)
    await asyncio.sleep(0.5)
asyncio.run(main())
