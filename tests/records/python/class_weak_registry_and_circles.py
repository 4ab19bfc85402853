import asyncio
import gc
import weakref

class Node:
    def __init__(self, name):
        self.name = name
        self.peer = None
    def __del__(self):
        print("del", self.name)

class Registry:
    def __init__(self):
        self.items = weakref.WeakValueDictionary()
    def make(self, name):
        n = Node(name)
        self.items[name] = n
        return n

async def main():
    reg = Registry()
    a = reg.make("a")
    b = reg.make("b")
    a.peer, b.peer = b, a
    r = weakref.ref(a, lambda _: print("a is gone"))
    print(sorted(reg.items))
    del a, b
    print("after del", sorted(reg.items), r() is not None)
    n = gc.collect()
    print("after collect", sorted(reg.items), r() is None, n > 0)
    c = reg.make("c")
    fin = weakref.finalize(c, print, "finalized", "c")
    print(fin.alive)
    del c
    print(fin.alive, gc.isenabled())
    await asyncio.sleep(0.1)

asyncio.run(main())
