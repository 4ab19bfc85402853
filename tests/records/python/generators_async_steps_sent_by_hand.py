import asyncio
async def agen():
    for i in range(3):
        yield i
def drive(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as e:
        return e.value
g = agen()
print(drive(g.__anext__()), drive(g.asend(None)))
print(drive(anext(g)))
try:
    drive(g.__anext__())
except StopAsyncIteration:
    print("exhausted")
async def coro(): return 7
c = coro()
try: c.send(None)
except StopIteration as e: print(e.value)
class Aw:
    def __await__(self):
        x = yield "question"
        return x * 2
async def asks(): return await Aw()
c = asks(); print(c.send(None))
try: c.send(21)
except StopIteration as e: print(e.value)
