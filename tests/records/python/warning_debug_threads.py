import asyncio, threading
async def main():
    loop = asyncio.get_running_loop()
    err = []
    def other():
        try: loop.call_soon(print, "x")
        except RuntimeError as e: err.append(str(e))
        loop.call_soon_threadsafe(print, "safe")
    th = threading.Thread(target=other); th.start(); th.join()
    print(err)
    await asyncio.sleep(0)
    try: loop.call_soon(never)
    except TypeError as e: print(e)
    try: loop.call_later(1, never())
    except TypeError as e: print(str(e)[:30])
    print(loop.get_debug())
    fut = loop.create_future(); 
    fut.set_result(1)
    loop.set_debug(False); print(loop.get_debug())
async def never(): pass
asyncio.run(main(), debug=True)
