"""RPC multiplexing by id over one connection; futures by id; out of order replies; client context manager"""
import asyncio, json, itertools, contextlib
class Rpc:
    def __init__(self, host, port): self.addr = (host, port); self.ids = itertools.count(1); self.pending = {}
    async def __aenter__(self):
        self.r, self.w = await asyncio.open_connection(*self.addr); self.task = asyncio.create_task(self._read(), name="reader"); return self
    async def __aexit__(self, *e):
        self.w.close()
        with contextlib.suppress(ConnectionError): await self.w.wait_closed()
        self.task.cancel()
        with contextlib.suppress(asyncio.CancelledError): await self.task
        for f in self.pending.values(): f.cancel()
    async def _read(self):
        async for line in self.r:
            m = json.loads(line); f = self.pending.pop(m["id"])
            if "error" in m: f.set_exception(RuntimeError(m["error"]))
            else: f.set_result(m["result"])
        print("reader: eof")
    async def call(self, method, **params):
        i = next(self.ids); f = self.pending[i] = asyncio.get_running_loop().create_future()
        self.w.write(json.dumps({"id": i, "method": method, "params": params}).encode() + b"\n"); await self.w.drain()
        return await f
async def serve(r, w):
    lock = asyncio.Lock(); tasks = set()
    async def one(m):
        try:
            if m["method"] == "div": await asyncio.sleep(m["params"]["b"] / 10); out = {"result": m["params"]["a"] / m["params"]["b"]}
            else: raise LookupError(f"no {m['method']}")
        except Exception as e: out = {"error": f"{type(e).__name__}: {e}"}
        async with lock: w.write(json.dumps({"id": m["id"], **out}).encode() + b"\n"); await w.drain()
    async for line in r:
        t = asyncio.create_task(one(json.loads(line))); tasks.add(t); t.add_done_callback(tasks.discard)
    print("server: eof", len(tasks)); await asyncio.gather(*tasks); w.close()
async def main():
    async with await asyncio.start_server(serve, "127.0.0.1", 9703):
        async with Rpc("127.0.0.1", 9703) as c:
            async def t(*a, **k):
                try: print(k, await c.call(*a, **k))
                except RuntimeError as e: print(k, "ERR", e)
            await asyncio.gather(t("div", a=1, b=3), t("div", a=1, b=1), t("div", a=1, b=0), t("nope"), t("div", a=6, b=2))
            try: await asyncio.wait_for(c.call("div", a=1, b=9), 0.2)
            except asyncio.TimeoutError: print("gave up")
    await asyncio.sleep(1); print("end")
asyncio.run(main())
