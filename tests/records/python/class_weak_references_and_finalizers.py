import asyncio
import weakref


class Connection:
    """Closes itself, at the latest when nobody needs it any more."""

    def __init__(self, name):
        self.name = name
        self._finalizer = weakref.finalize(self, print, f"closing {name}")

    def close(self):
        self._finalizer()

    @property
    def closed(self):
        return not self._finalizer.alive


class Listener:
    def __init__(self, label):
        self.label = label

    def on_event(self, event):
        print(f"{self.label} got {event}")


class Bus:
    def __init__(self):
        self._methods = []

    def subscribe(self, method):
        self._methods.append(weakref.WeakMethod(method, self._forget))

    def _forget(self, dead):
        print("a listener is gone")
        self._methods.remove(dead)

    def publish(self, event):
        for method in list(self._methods):
            method()(event)


class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self._parent = None if parent is None else weakref.ref(parent, self._orphaned)

    def _orphaned(self, reference):
        print(f"{self.value} lost its parent, {reference() is None}")


async def main():
    first = Connection("first")
    first.close()
    print(first.closed, Connection("short-lived").closed)
    bus = Bus()
    listeners = [Listener("a"), Listener("b")]
    for listener in listeners:
        bus.subscribe(listener.on_event)
    del listener
    bus.publish("start")
    await asyncio.sleep(0.1)
    listeners.pop()
    bus.publish("stop")
    root = Node("root")
    leaf = Node("leaf", root)
    reference = weakref.ref(root)
    print(weakref.getweakrefcount(root), reference is weakref.ref(root), reference() is root)
    proxy = weakref.proxy(root, lambda dead: print("the proxy's object is gone"))
    print(proxy.value)
    await asyncio.sleep(0.1)
    del root
    print(leaf._parent(), reference())
    try:
        proxy.value
    except ReferenceError as error:
        print(error)
    kept = Connection("kept until the end")
    kept._finalizer.atexit = True
    detached = Connection("detached")
    it, function, args, kwargs = detached._finalizer.detach()
    print(it is detached, function is print, args, kwargs)
    KEPT.append(kept)


KEPT = []
asyncio.run(main())
print("the program ends")
