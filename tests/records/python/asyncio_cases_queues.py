"""What CPython's own tests ask of asyncio's queues, in other words: a case that holds prints its name."""

import asyncio

CASES = []


def case(function):
    CASES.append(function)
    return function


async def turns(n=3):
    for _ in range(n):
        await asyncio.sleep(0)


async def raises(kind, awaitable):
    try:
        await awaitable
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__}")


def refuses(kind, function, *arguments):
    try:
        function(*arguments)
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__}")


@case
async def shows_what_it_holds():
    queue = asyncio.Queue()
    assert repr(queue).startswith("<Queue") and "maxsize=0" in repr(queue) and str(queue) == "<Queue maxsize=0>"
    getter = asyncio.create_task(queue.get())
    await turns()
    assert "_getters[1]" in repr(queue)
    queue.put_nowait(1)
    await getter
    queue = asyncio.Queue(1)
    queue.put_nowait("x")
    putter = asyncio.create_task(queue.put("y"))
    await turns()
    assert "_putters[1]" in str(queue) and "_queue=['x']" in str(queue) and "tasks=1" in str(queue), str(queue)
    queue.get_nowait()
    await putter


@case
async def empty_and_full():
    queue = asyncio.Queue(2)
    assert queue.empty() and not queue.full() and queue.maxsize == 2
    queue.put_nowait(1)
    assert not queue.empty() and not queue.full()
    queue.put_nowait(2)
    assert queue.full() and queue.qsize() == 2
    assert not asyncio.Queue().full() and not asyncio.Queue(-1).full()


@case
async def keeps_the_order():
    queue = asyncio.Queue()
    for item in (1, 3, 2):
        queue.put_nowait(item)
    assert [queue.get_nowait() for _ in range(3)] == [1, 3, 2]


@case
async def last_in_first_out():
    queue = asyncio.LifoQueue()
    for item in (1, 3, 2):
        queue.put_nowait(item)
    assert [queue.get_nowait() for _ in range(3)] == [2, 3, 1]


@case
async def smallest_first():
    queue = asyncio.PriorityQueue()
    for item in (1, 3, 2, 9, 0, 5):
        queue.put_nowait(item)
    assert [queue.get_nowait() for _ in range(6)] == [0, 1, 2, 3, 5, 9]


@case
async def a_full_queue_makes_putters_wait():
    queue = asyncio.Queue(maxsize=2)
    have = []

    async def putter():
        for item in (1, 2, 3):
            await queue.put(item)
            have.append(item)

    task = asyncio.create_task(putter())
    await turns()
    assert have == [1, 2] and queue.qsize() == 2
    assert await queue.get() == 1
    await task
    assert have == [1, 2, 3]


@case
async def get_waits_for_an_item():
    queue = asyncio.Queue()
    asyncio.get_running_loop().call_later(0.01, queue.put_nowait, 1)
    assert await queue.get() == 1


@case
async def get_lets_a_putter_through():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    putter = asyncio.create_task(queue.put(2))
    await turns()
    assert await queue.get() == 1
    await putter
    assert queue.get_nowait() == 2


@case
async def nothing_to_get_at_once():
    refuses(asyncio.QueueEmpty, asyncio.Queue().get_nowait)


@case
async def no_room_to_put_at_once():
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    refuses(asyncio.QueueFull, queue.put_nowait, 2)


@case
async def a_bound_need_not_be_whole():
    queue = asyncio.Queue(maxsize=1.3)
    queue.put_nowait(1)
    queue.put_nowait(2)
    assert queue.full()
    refuses(asyncio.QueueFull, queue.put_nowait, 3)


@case
async def a_getter_that_gives_up_loses_nothing():
    queue = asyncio.Queue()
    await raises(asyncio.TimeoutError, asyncio.wait_for(queue.get(), 0.01))
    queue.put_nowait("x")
    assert queue.get_nowait() == "x"


@case
async def a_cancelled_getter_passes_the_item_on():
    queue = asyncio.Queue(1)
    first = asyncio.create_task(queue.get())
    await turns(1)
    second = asyncio.create_task(queue.get())
    await turns(1)
    first.cancel()
    await turns(1)
    queue.put_nowait("x")
    assert await second == "x"
    await raises(asyncio.CancelledError, first)


@case
async def a_getter_cancelled_at_the_handover_wakes_the_next():
    queue = asyncio.Queue()
    readers = [asyncio.create_task(queue.get()) for _ in range(3)]
    await turns()
    queue.put_nowait("a")
    readers[0].cancel()
    await raises(asyncio.CancelledError, readers[0])
    await turns()
    assert readers[1].done() and readers[1].result() == "a"
    queue.put_nowait("b")
    assert await readers[2] == "b"


@case
async def cancelled_getters_are_not_kept():
    queue = asyncio.Queue(maxsize=5)
    for _ in range(3):
        await raises(asyncio.TimeoutError, asyncio.wait_for(queue.get(), timeout=0.1))
    assert len(queue._getters) == 0


@case
async def cancelled_putters_are_not_kept():
    queue = asyncio.Queue(maxsize=1)
    queue.put_nowait(0)
    tasks = [asyncio.create_task(queue.put(n)) for n in range(3)]
    await turns()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert len(queue._putters) == 0 and queue.qsize() == 1


@case
async def a_cancelled_putter_puts_nothing():
    queue = asyncio.Queue(1)
    queue.put_nowait("a")
    task = asyncio.create_task(queue.put("b"))
    await turns()
    task.cancel()
    await raises(asyncio.CancelledError, task)
    assert queue.get_nowait() == "a" and queue.empty()


@case
async def a_putter_cancelled_at_the_handover_wakes_the_next():
    queue = asyncio.Queue(1)
    queue.put_nowait("a")
    first, second = asyncio.create_task(queue.put("b")), asyncio.create_task(queue.put("c"))
    await turns()
    queue.get_nowait()
    first.cancel()
    await raises(asyncio.CancelledError, first)
    await second
    assert queue.get_nowait() == "c"


@case
async def several_getters_get_what_several_putters_put():
    queue = asyncio.Queue(1)
    getters = [asyncio.create_task(queue.get()) for _ in range(3)]
    await asyncio.gather(*(queue.put(n) for n in range(3)))
    assert [await getter for getter in getters] == [0, 1, 2]


@case
async def task_done_too_often():
    error = refuses(ValueError, asyncio.Queue().task_done)
    assert str(error) == "task_done() called too many times"


@case
async def join_waits_for_the_last_task_done():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue, total = kind(), 0

        async def worker():
            nonlocal total
            while True:
                item = await queue.get()
                await asyncio.sleep(0.001)
                total += item
                queue.task_done()

        for n in range(10):
            queue.put_nowait(n)
        workers = [asyncio.create_task(worker()) for _ in range(2)]
        await queue.join()
        assert total == 45
        for task in workers:
            task.cancel()
        await asyncio.gather(*workers, return_exceptions=True)


@case
async def join_of_an_empty_queue_is_over():
    queue = asyncio.Queue()
    await queue.join()
    queue.put_nowait(1)
    queue.get_nowait()
    queue.task_done()
    await queue.join()


@case
async def names_its_type_parameters():
    assert asyncio.Queue[int] is not None
    assert asyncio.Future[int] is not None and asyncio.Task[int] is not None


for function in CASES:
    try:
        asyncio.run(function())
        print(function.__name__)
    except Exception as error:
        print("FAILED", function.__name__, repr(error))
print(len(CASES), "cases")
