# coroutine protocol by hand
import types
@types.coroutine
def switch(): 
    x = yield "switching"
    return x
async def coro():
    print("start"); r = await switch(); print("got", r); return 42
c = coro()
print(c.send(None))
try: c.send("hello")
except StopIteration as e: print("value", e.value)
class Fut:
    def __init__(self): self.r = None
    def __await__(self):
        if self.r is None: yield self
        return self.r
f = Fut()
async def w(): return await f
c = w(); print(c.send(None) is f); f.r = 7
try: c.send(None)
except StopIteration as e: print(e.value)
c = coro(); c.close(); print("closed")
try: c.send(None)
except RuntimeError as e: print(e)
c = coro(); c.send(None)
try: c.throw(ValueError("in"))
except ValueError as e: print("out", e)
print(type(c).__name__, c.__name__, c.__qualname__)
