import asyncio
class Actor:
    def __init__(self, name): self.name = name; self.inbox = asyncio.Queue(); self.handlers = {}
    def on(self, kind):
        def deco(fn): self.handlers[kind] = fn; return fn
        return deco
    async def run(self):
        while True:
            kind, payload, fut = await self.inbox.get()
            if kind == "stop": fut.set_result(None); break
            try: fut.set_result(await self.handlers[kind](payload))
            except KeyError as e: fut.set_exception(LookupError(f"no handler {e}"))
            except Exception as e: fut.set_exception(e)
    async def ask(self, kind, payload=None):
        fut = asyncio.get_running_loop().create_future()
        await self.inbox.put((kind, payload, fut)); return await fut
async def main():
    a = Actor("calc"); t = asyncio.create_task(a.run(), name="actor")
    @a.on("div")
    async def _(p): await asyncio.sleep(0.01); return p[0] / p[1]
    print(await a.ask("div", (6, 3)))
    for msg in (("div", (1, 0)), ("mul", 1)):
        try: await a.ask(*msg)
        except Exception as e: print(type(e).__name__, e)
    await a.ask("stop"); await t; print(t.done(), t.get_name())
asyncio.run(main())
