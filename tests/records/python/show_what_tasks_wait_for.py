"""Tasks that wait in asyncio's own functions tell the line at which they do; so do callbacks."""
import asyncio
import re


def show(label, thing):
    print(f"{label:>10}", re.sub(r"/\S*/asyncio/", "", repr(thing)))


async def hold(condition):
    async with condition:
        await condition.wait()


async def step():
    await asyncio.sleep(1)


async def main():
    full, empty = asyncio.Queue(1), asyncio.Queue()
    full.put_nowait("x")
    event, lock, condition, gate = asyncio.Event(), asyncio.Lock(), asyncio.Condition(), asyncio.Semaphore(0)
    await lock.acquire()
    reader = asyncio.StreamReader()
    waiting = {
        "put": full.put("y"),
        "get": empty.get(),
        "join": full.join(),
        "event": event.wait(),
        "lock": lock.acquire(),
        "semaphore": gate.acquire(),
        "condition": hold(condition),
        "barrier": asyncio.Barrier(2).wait(),
        "readline": reader.readline(),
        "wait_for": asyncio.wait_for(empty.join(), 3),
        "limited": asyncio.wait_for(event.wait(), 3),
        "asleep": asyncio.sleep(2),
    }
    tasks = {name: asyncio.create_task(coroutine, name=name) for name, coroutine in waiting.items()}
    show("before", tasks["get"])
    await asyncio.sleep(0)
    for name, task in tasks.items():
        show(name, task)
    inner = asyncio.create_task(step(), name="inner")
    outer = asyncio.shield(inner)
    first = asyncio.create_task(asyncio.wait([inner], timeout=5), name="first")
    await asyncio.sleep(0)
    show("inner", inner)
    show("outer", outer)
    show("first", first)
    print(tasks["asleep"].get_coro().cr_frame.f_code.co_name, tasks["asleep"].get_stack()[0].f_lineno)
    for task in tasks.values():
        task.cancel()
    show("cancelling", tasks["get"])
    await asyncio.wait([*tasks.values(), inner])
    show("cancelled", tasks["get"])
    show("slept", asyncio.create_task(asyncio.sleep(0, "slept")))


asyncio.run(main())
