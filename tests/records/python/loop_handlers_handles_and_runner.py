import asyncio, signal, os, sys
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print("handler", c["message"], repr(c.get("exception"))))
    async def bad(): raise ValueError("lost")
    t = asyncio.create_task(bad()); await asyncio.sleep(0); await asyncio.sleep(0); del t
    loop.call_soon(lambda: 1 / 0); await asyncio.sleep(0.1)
    h = loop.call_later(1, print, "never"); print(h.cancelled(), h.when() > loop.time()); h.cancel(); print(h.cancelled())
    loop.call_at(loop.time() + 0.2, print, "at"); await asyncio.sleep(0.3)
    print(loop.is_running(), loop.is_closed(), loop.get_debug(), len(asyncio.all_tasks()), asyncio.current_task().get_name())
    f = asyncio.ensure_future(asyncio.sleep(0.1, 7)); print(await asyncio.shield(f))
    try: await asyncio.wait_for(asyncio.shield(asyncio.sleep(1)), 0.1)
    except asyncio.TimeoutError: print("shielded timeout")
    print(asyncio.iscoroutinefunction(main), asyncio.iscoroutine(3), asyncio.isfuture(f))
with asyncio.Runner() as r:
    r.run(main()); print(r.get_loop().is_closed())
loop = asyncio.new_event_loop(); print(loop.run_until_complete(asyncio.sleep(0.1, "z"))); loop.close()
try: loop.run_until_complete(asyncio.sleep(1))
except RuntimeError as e: print(e)
