"""What CPython's own tests ask of asyncio's futures and handles, in other words: a case that holds prints its name."""

import asyncio

CASES = []


def case(function):
    CASES.append(function)
    return function


async def turns(n=2):
    for _ in range(n):
        await asyncio.sleep(0)


def refuses(kind, function, *arguments):
    try:
        function(*arguments)
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__}")


def new_future():
    return asyncio.get_running_loop().create_future()


@case
async def begins_pending():
    future = new_future()
    assert not future.cancelled() and not future.done()
    future.cancel()
    assert future.cancelled() and future.done()


@case
async def made_by_its_class():
    loop = asyncio.get_running_loop()
    assert asyncio.Future().get_loop() is loop and asyncio.Future(loop=loop).get_loop() is loop
    refuses(TypeError, asyncio.Future, 42)
    assert asyncio.isfuture(asyncio.Future()) and not asyncio.isfuture(asyncio.Future) and not asyncio.isfuture("x")


@case
async def has_nothing_yet():
    future = new_future()
    assert str(refuses(asyncio.InvalidStateError, future.result)) == "Result is not set."
    assert str(refuses(asyncio.InvalidStateError, future.exception)) == "Exception is not set."


@case
async def is_cancelled_once():
    future = new_future()
    assert future.cancel() and not future.cancel()
    refuses(asyncio.CancelledError, future.result)
    refuses(asyncio.CancelledError, future.exception)
    assert str(refuses(asyncio.InvalidStateError, future.set_result, None)) == "invalid state"
    assert str(refuses(asyncio.InvalidStateError, future.set_exception, ValueError())) == "invalid state"


@case
async def remembers_why_it_was_cancelled():
    future = new_future()
    future.cancel("my message")
    assert refuses(asyncio.CancelledError, future.result).args == ("my message",)


@case
async def has_a_result():
    future = new_future()
    future.set_result(42)
    assert future.done() and not future.cancelled() and future.result() == 42 and future.exception() is None
    refuses(asyncio.InvalidStateError, future.set_result, None)
    assert not future.cancel()


@case
async def has_an_exception():
    future, error = new_future(), RuntimeError()
    future.set_exception(error)
    assert refuses(RuntimeError, future.result) is error and future.exception() is error
    refuses(asyncio.InvalidStateError, future.set_exception, error)
    future = new_future()
    future.set_exception(RuntimeError)
    assert isinstance(future.exception(), RuntimeError)


@case
async def takes_no_stop_iteration():
    future = new_future()
    assert "StopIteration interacts badly with generators" in str(refuses(TypeError, future.set_exception, StopIteration))
    future.cancel()


@case
async def shows_itself():
    future = new_future()
    assert repr(future) == "<Future pending>"
    future.set_result(4)
    assert repr(future) == "<Future finished result=4>"
    future = new_future()
    future.set_exception(RuntimeError())
    assert repr(future) == "<Future finished exception=RuntimeError()>"
    future.exception()
    future = new_future()
    future.cancel()
    assert repr(future) == "<Future cancelled>"

    def callback(_):
        pass

    future = new_future()
    future.add_done_callback(callback)
    assert repr(future).startswith("<Future pending cb=[shows_itself.<locals>.callback() at "), repr(future)
    for _ in range(8):
        future.add_done_callback(callback)
    assert "<7 more>, " in repr(future), repr(future)
    future.cancel()


@case
async def calls_back_in_order():
    future, bag = new_future(), []
    for number in (42, 17):
        future.add_done_callback(lambda f, number=number: bag.append((number, f.result())))
    future.set_result("foo")
    assert bag == []
    await turns(1)
    assert bag == [(42, "foo"), (17, "foo")]
    future.add_done_callback(lambda f: bag.append("late"))
    assert bag[-1] != "late"
    await turns(1)
    assert bag[-1] == "late"


@case
async def calls_back_for_an_exception():
    future, bag = new_future(), []
    future.add_done_callback(lambda f: bag.append(f.exception()))
    error = RuntimeError("boo")
    future.set_exception(error)
    await turns(1)
    assert bag == [error]


@case
async def callbacks_can_be_removed():
    future, bag = new_future(), []
    first, second, third = (lambda f, n=n: bag.append(n) for n in range(3))
    for callback in (first, second, first, third, first):
        future.add_done_callback(callback)
    assert future.remove_done_callback(first) == 3 and future.remove_done_callback(first) == 0
    assert future.remove_done_callback(third) == 1
    future.set_result("foo")
    await turns(1)
    assert bag == [1] and future.result() == "foo" and future.remove_done_callback(second) == 0


@case
async def awaits_give_result_or_error():
    async def waits(future):
        return await future

    future = new_future()
    tasks = [asyncio.create_task(waits(future)) for _ in range(2)]
    await turns()
    future.set_result("both")
    assert await asyncio.gather(*tasks) == ["both", "both"]
    future = new_future()
    task = asyncio.create_task(waits(future))
    await turns()
    future.set_exception(KeyError("k"))
    await asyncio.wait([task])
    assert repr(task.exception()) == "KeyError('k')"


@case
async def can_be_yielded_from():
    class Waits:
        def __init__(self, future):
            self.future = future

        def __await__(self):
            first = yield from self.future
            second = yield from self.future.__await__()
            return first, second

    future = new_future()
    asyncio.get_running_loop().call_soon(future.set_result, 7)
    assert await Waits(future) == (7, 7)


@case
async def lost_exceptions_are_told():
    heard = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: heard.append(context["message"]))
    future = new_future()
    future.set_exception(RuntimeError("boom"))
    del future
    await turns()
    assert heard == ["Future exception was never retrieved"], heard
    for retrieve in (lambda f: f.exception(), lambda f: refuses(RuntimeError, f.result)):
        future = new_future()
        future.set_exception(RuntimeError("boom"))
        retrieve(future)
        del future
    future = new_future()
    future.set_exception(RuntimeError("boom"))
    future.cancel()
    await turns()
    del future
    await turns()
    assert len(heard) in (1, 2), heard


@case
async def handles_can_be_cancelled():
    loop, bag = asyncio.get_running_loop(), []
    handle = loop.call_soon(bag.append, 1)
    assert not handle.cancelled()
    handle.cancel()
    assert handle.cancelled() and repr(handle) == "<Handle cancelled>", repr(handle)
    timer = loop.call_later(0.01, bag.append, 2)
    assert 0.009 < timer.when() - loop.time() < 0.011
    timer.cancel()
    loop.call_at(loop.time() + 0.01, bag.append, 3)
    await asyncio.sleep(0.05)
    assert bag == [3]


@case
async def callbacks_that_fail_stop_nobody():
    loop, bag, heard = asyncio.get_running_loop(), [], []
    loop.set_exception_handler(lambda loop, context: heard.append(repr(context["exception"])))
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(bag.append, "after")
    future = new_future()
    future.add_done_callback(lambda f: [][0])
    future.add_done_callback(lambda f: bag.append("second"))
    future.set_result(None)
    await turns()
    assert bag == ["after", "second"]
    assert heard == ["ZeroDivisionError('division by zero')", "IndexError('list index out of range')"], heard


@case
async def coroutines_are_no_callbacks():
    async def coroutine():
        pass

    made = coroutine()
    refuses(TypeError, asyncio.get_running_loop().call_soon, made) if asyncio.get_running_loop().get_debug() else None
    made.close()
    refuses(TypeError, asyncio.get_running_loop().call_later, None, print)


for function in CASES:
    try:
        asyncio.run(function())
        print(function.__name__)
    except Exception as error:
        print("FAILED", function.__name__, repr(error))
print(len(CASES), "cases")
