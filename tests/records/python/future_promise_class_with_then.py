import asyncio
class Promise(asyncio.Future):
    def then(self, fn):
        p = Promise(loop=self.get_loop())
        self.add_done_callback(lambda f: p.set_result(fn(f.result())))
        return p
async def main():
    p = Promise()
    q = p.then(lambda x: x * 2).then(str)
    asyncio.get_running_loop().call_later(0.1, p.set_result, 21)
    print(repr(await q), isinstance(q, asyncio.Future), type(q).__name__)
    print(p)
asyncio.run(main())
