from contextlib import contextmanager, asynccontextmanager, suppress, ExitStack, AsyncExitStack, closing, nullcontext, redirect_stdout
import asyncio, io
@contextmanager
def tag(n):
    print(f"<{n}>")
    try: yield n.upper()
    except ValueError as e: print("handled", e)
    finally: print(f"</{n}>")
with tag("a") as x, tag("b") as y: print(x, y)
with tag("c"): raise ValueError("inside")
with suppress(KeyError, IndexError): {}["x"]
@asynccontextmanager
async def conn(n):
    print("open", n); await asyncio.sleep(0.01)
    try: yield n
    finally: await asyncio.sleep(0.01); print("close", n)
async def main():
    async with conn(1) as a, conn(2) as b: print(a, b)
    async with AsyncExitStack() as st:
        cs = [await st.enter_async_context(conn(i)) for i in range(2)]
        st.push_async_callback(asyncio.sleep, 0); st.callback(print, "cb"); print(cs)
    try:
        async with conn(3): raise KeyError("k")
    except KeyError as e: print("out", e)
asyncio.run(main())
with ExitStack() as st:
    for n in "xy": st.enter_context(tag(n))
    print("body")
buf = io.StringIO()
with redirect_stdout(buf): print("hidden")
print(repr(buf.getvalue()))
with nullcontext(5) as v: print(v)
