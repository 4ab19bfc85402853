import asyncio
from contextvars import ContextVar
user = ContextVar("user", default="nobody")
async def who(): return user.get()
async def set_it(n):
    tok = user.set(n)
    await asyncio.sleep(0)
    r = await who()
    user.reset(tok)
    return r, user.get()
with asyncio.Runner() as runner:
    print(runner.run(who()))
    print(runner.run(set_it("ann")))
    print(runner.get_loop().is_running())
async def main():
    user.set("main")
    a, b = await asyncio.gather(set_it("x"), set_it("y"))
    print(a, b, user.get())
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(who(), name="q")
    print(t.result(), t.get_name())
asyncio.run(main())
