"""What CPython's own tests ask of asyncio's tasks, wait, as_completed, gather, shield and run, in other words."""

import asyncio
import contextvars

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


def refuses(kind, function, *arguments, **options):
    try:
        function(*arguments, **options)
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__}")


def new_future():
    return asyncio.get_running_loop().create_future()


async def value(result=1, seconds=0.0):
    await asyncio.sleep(seconds)
    return result


async def fail(error=ZeroDivisionError, seconds=0.0):
    await asyncio.sleep(seconds)
    raise error


@case
async def awaiting_itself_is_an_error():
    async def itself():
        await task

    task = asyncio.create_task(itself())
    error = await raises(RuntimeError, task)
    assert "Task cannot await on itself" in str(error)


@case
async def a_task_has_a_result():
    task = asyncio.create_task(value("ok"))
    assert not task.done() and await task == "ok" and task.done() and task.result() == "ok"
    assert task.get_loop() is asyncio.get_running_loop()


@case
async def ensure_future_of_what_can_be_awaited():
    class Awaitable:
        def __await__(self):
            return value("ok").__await__()

    task = asyncio.create_task(value())
    assert asyncio.ensure_future(task) is task
    future = new_future()
    assert asyncio.ensure_future(future) is future
    assert await asyncio.ensure_future(value("x")) == "x"
    assert await asyncio.ensure_future(Awaitable()) == "ok"
    error = refuses(TypeError, asyncio.ensure_future, "ok")
    assert str(error) == "An asyncio.Future, a coroutine or an awaitable is required", error
    future.cancel()
    await task


@case
async def tasks_show_themselves():
    task = asyncio.create_task(value(), name="TestTask")
    assert repr(task).startswith("<Task pending name='TestTask' coro=<value() running at "), repr(task)
    await asyncio.sleep(0)
    task.cancel()
    assert repr(task).startswith("<Task cancelling name='TestTask'"), repr(task)
    await raises(asyncio.CancelledError, task)
    assert repr(task).startswith("<Task cancelled name='TestTask' coro=<value() done, defined at "), repr(task)
    task = asyncio.create_task(value("abc"), name="done")
    await task
    assert repr(task).endswith("result='abc'>")


@case
async def tasks_have_names():
    first, second = asyncio.create_task(value()), asyncio.create_task(value())
    assert int(second.get_name()[5:]) == int(first.get_name()[5:]) + 1 and first.get_name().startswith("Task-")
    named = asyncio.create_task(value(), name=("not", "text"))
    assert named.get_name() == "('not', 'text')"
    named.set_name({6})
    assert named.get_name() == "{6}"
    await asyncio.gather(first, second, named)


@case
async def cancelling_counts_requests():
    async def stubborn():
        try:
            await asyncio.sleep(10)
        finally:
            pass

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    assert task.cancelling() == 0
    assert task.cancel() and task.cancelling() == 1
    assert task.cancel() and task.cancelling() == 2
    await raises(asyncio.CancelledError, task)
    assert not task.cancel() and task.cancelling() == 2


@case
async def uncancel_takes_one_back():
    async def work():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            asyncio.current_task().uncancel()
            await asyncio.sleep(0)
            return asyncio.current_task().cancelling()

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    assert task.uncancel() == 0
    task.cancel()
    assert await task == 0 and not task.cancelled()


@case
async def cancel_gives_a_message():
    for message, expected in ((None, ()), ("bye", ("bye",)), (5, (5,))):
        task = asyncio.create_task(asyncio.sleep(10))
        await asyncio.sleep(0)
        task.cancel(message) if message is not None else task.cancel()
        error = await raises(asyncio.CancelledError, task)
        assert error.args == expected, error.args


@case
async def cancel_before_the_start():
    ran = []

    async def never():
        ran.append(True)

    task = asyncio.create_task(never())
    task.cancel("early")
    error = await raises(asyncio.CancelledError, task)
    assert error.args == ("early",) and ran == [] and task.cancelled()


@case
async def cancel_goes_to_what_is_awaited():
    future = new_future()

    async def waits():
        await future

    task = asyncio.create_task(waits())
    await turns()
    future.cancel()
    await raises(asyncio.CancelledError, task)
    assert task.cancelled()
    future = new_future()
    task = asyncio.create_task(waits())
    await turns()
    future.cancel()
    task.cancel()
    await raises(asyncio.CancelledError, task)
    assert future.cancelled() and task.cancelled()


@case
async def cancel_can_be_caught():
    futures = [new_future(), new_future()]

    async def waits():
        await futures[0]
        try:
            await futures[1]
        except asyncio.CancelledError:
            return 42

    task = asyncio.create_task(waits())
    futures[0].set_result(None)
    await turns()
    task.cancel()
    assert futures[1].cancelled() and await task == 42 and not task.cancelled()


@case
async def cancel_can_be_ignored():
    first, third = new_future(), new_future()

    async def waits():
        await first
        second = new_future()
        try:
            await second
        except asyncio.CancelledError:
            pass
        return await third

    task = asyncio.create_task(waits())
    first.set_result(None)
    await turns()
    task.cancel()
    await turns()
    assert not task.done()
    third.set_result(42)
    assert await task == 42


@case
async def cancel_oneself():
    async def itself():
        asyncio.current_task().cancel()
        await asyncio.sleep(100)

    task = asyncio.create_task(itself())
    await raises(asyncio.CancelledError, task)
    assert task.cancelled() and not task.cancel()


@case
async def cancel_oneself_and_return():
    async def itself():
        asyncio.current_task().cancel()
        return 12

    task = asyncio.create_task(itself())
    await raises(asyncio.CancelledError, task)
    assert task.cancelled()


@case
async def cancel_oneself_before_awaiting_a_task():
    future, inner = new_future(), []

    async def nested():
        await future

    async def outer():
        inner.append(asyncio.create_task(nested()))
        await asyncio.sleep(0)
        asyncio.current_task().cancel()
        await inner[0]

    task = asyncio.create_task(outer())
    await raises(asyncio.CancelledError, task)
    assert task.cancelled() and inner[0].cancelled() and future.cancelled()


@case
async def sleep_gives_its_result_and_can_be_cancelled():
    assert await asyncio.sleep(0.01, "yeah") == "yeah" and await asyncio.sleep(0, 42) == 42
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel()
    await raises(asyncio.CancelledError, task)


@case
async def a_task_refuses_results_from_outside():
    task = asyncio.create_task(value("ok"))
    assert str(refuses(RuntimeError, task.set_result, 1)) == "Task does not support set_result operation"
    assert str(refuses(RuntimeError, task.set_exception, ValueError)) == "Task does not support set_exception operation"
    assert await task == "ok"


@case
async def only_coroutines_become_tasks():
    def plain():
        return 1

    for wrong in (plain, value, 5, None, new_future()):
        assert "a coroutine was expected, got " in str(refuses(TypeError, asyncio.create_task, wrong))


@case
async def coroutine_functions_are_known():
    def plain():
        pass

    assert asyncio.iscoroutinefunction(value) and not asyncio.iscoroutinefunction(plain)
    coroutine = value()
    assert asyncio.iscoroutine(coroutine) and not asyncio.iscoroutine(value)
    coroutine.close()


@case
async def current_task_changes_hands():
    seen = []

    async def who():
        for _ in range(3):
            assert asyncio.current_task() is tasks[len(seen) % 2]
            seen.append(asyncio.current_task())
            await asyncio.sleep(0)

    tasks = [asyncio.create_task(who()), asyncio.create_task(who())]
    await asyncio.gather(*tasks)
    assert len(seen) == 6 and asyncio.current_task() not in tasks


@case
async def all_tasks_are_those_not_done():
    task = asyncio.create_task(asyncio.sleep(10))
    assert asyncio.all_tasks() == {asyncio.current_task(), task}
    task.cancel()
    await asyncio.wait([task])
    assert asyncio.all_tasks() == {asyncio.current_task()}


@case
async def the_coroutine_of_a_task():
    coroutine = value()
    task = asyncio.create_task(coroutine)
    assert task.get_coro() is coroutine
    await task


@case
async def exceptions_chain_across_awaits():
    async def inner():
        try:
            await fail(ValueError)
        except ValueError:
            raise KeyError from None

    async def outer():
        try:
            await inner()
        except KeyError as error:
            return type(error.__context__), error.__cause__, error.__suppress_context__

    assert await asyncio.create_task(outer()) == (ValueError, None, True)


@case
async def wait_for_all():
    tasks = [asyncio.create_task(value(n, n / 100)) for n in (1, 2)]
    done, pending = await asyncio.wait(tasks)
    assert done == set(tasks) and pending == set()
    done, pending = await asyncio.wait(iter(tasks))
    assert done == set(tasks)


@case
async def wait_refuses_what_is_no_list_of_tasks():
    task = asyncio.create_task(value())
    assert str(await raises(TypeError, asyncio.wait(task))) == "expect a list of futures, not Task"
    coroutine = value()
    await raises(TypeError, asyncio.wait(coroutine))
    assert str(await raises(TypeError, asyncio.wait([coroutine]))) == "Passing coroutines is forbidden, use tasks explicitly."
    coroutine.close()
    assert str(await raises(ValueError, asyncio.wait([]))) == "Set of Tasks/Futures is empty."
    assert str(await raises(ValueError, asyncio.wait([task], return_when=-1))) == "Invalid return_when value: -1"
    await task


@case
async def wait_for_the_first():
    slow, quick = asyncio.create_task(value(1, 10)), asyncio.create_task(value(2, 0.1))
    done, pending = await asyncio.wait([quick, slow], return_when=asyncio.FIRST_COMPLETED)
    assert done == {quick} and pending == {slow}
    slow.cancel()
    await asyncio.wait([slow])


@case
async def wait_for_the_first_takes_all_that_are_done():
    tasks = [asyncio.create_task(value(n)) for n in range(3)]
    await turns(5)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    assert done == set(tasks) and not pending


@case
async def wait_for_the_first_exception():
    slow = asyncio.create_task(asyncio.sleep(10))
    bad = asyncio.create_task(fail(ZeroDivisionError("err"), 0.01))
    done, pending = await asyncio.wait([bad, slow], return_when=asyncio.FIRST_EXCEPTION)
    assert done == {bad} and pending == {slow} and isinstance(bad.exception(), ZeroDivisionError)
    slow.cancel()
    await asyncio.wait([slow])


@case
async def wait_leaves_exceptions_in_the_tasks():
    tasks = [asyncio.create_task(value()), asyncio.create_task(fail())]
    done, pending = await asyncio.wait(tasks)
    assert len(done) == 2 and sum(task.exception() is not None for task in done) == 1


@case
async def wait_with_a_time_out():
    quick, slow = asyncio.create_task(value(1, 0.1)), asyncio.create_task(value(2, 0.15))
    done, pending = await asyncio.wait([quick, slow], timeout=0.11)
    assert done == {quick} and pending == {slow} and not slow.cancelled()
    await slow


@case
async def wait_cancelled_leaves_the_tasks():
    inner = asyncio.create_task(value("ok", 0.1))
    outer = asyncio.create_task(asyncio.wait([inner]))
    await turns()
    outer.cancel()
    await raises(asyncio.CancelledError, outer)
    assert not inner.done() and await inner == "ok"


@case
async def as_completed_in_the_order_of_the_ends():
    waits = (0.1, 0.01, 0.15)
    tasks = [asyncio.create_task(value(seconds, seconds)) for seconds in waits]
    assert [await task for task in asyncio.as_completed(tasks)] == sorted(waits)


@case
async def as_completed_with_a_time_out():
    tasks = [asyncio.create_task(value("a", 0.1)), asyncio.create_task(value("b", 0.15))]
    results = []
    for next_one in asyncio.as_completed(tasks, timeout=0.12):
        try:
            results.append(await next_one)
        except asyncio.TimeoutError:
            results.append("late")
    assert results == ["a", "late"]
    await asyncio.gather(*tasks)
    assert [await one for one in asyncio.as_completed([value("a", 0.01)], timeout=1)] == ["a"]


@case
async def as_completed_awaited_out_of_order():
    tasks = [asyncio.create_task(value("a", 0.05)), asyncio.create_task(value("b", 0.10))]
    first, second = list(asyncio.as_completed(tasks))
    assert await second == "a" and await first == "b"


@case
async def as_completed_of_one_coroutine_twice():
    coroutine = value("ham")
    assert {await one for one in asyncio.as_completed([coroutine, coroutine, value("spam")])} == {"ham", "spam"}


@case
async def as_completed_refuses_a_single_task():
    task = asyncio.create_task(value())
    error = refuses(TypeError, lambda: list(asyncio.as_completed(task)))
    assert str(error) == "expect an iterable of futures, not Task"
    await task


@case
async def gather_gives_results_in_order():
    futures = [new_future() for _ in range(3)]
    outer = asyncio.gather(*futures)
    await turns()
    assert not outer.done()
    for index in (1, 2, 0):
        futures[index].set_result(index)
        await turns()
    assert outer.done() and outer.result() == [0, 1, 2]


@case
async def gather_raises_the_first_error():
    futures = [new_future() for _ in range(3)]
    outer = asyncio.gather(*futures)
    futures[1].set_exception(ZeroDivisionError())
    await turns()
    assert outer.done() and isinstance(outer.exception(), ZeroDivisionError)
    futures[0].set_result(1)
    futures[2].set_exception(RuntimeError())
    await turns()


@case
async def gather_returns_exceptions():
    futures = [new_future() for _ in range(4)]
    outer = asyncio.gather(*futures, return_exceptions=True)
    errors = ZeroDivisionError(), RuntimeError()
    futures[0].set_result(3)
    futures[1].set_exception(errors[0])
    futures[2].set_exception(errors[1])
    await turns()
    assert not outer.done()
    futures[3].cancel()
    await turns()
    result = outer.result()
    assert result[:3] == [3, *errors] and isinstance(result[3], asyncio.CancelledError)


@case
async def gather_of_nothing():
    outer = asyncio.gather()
    assert isinstance(outer, asyncio.Future) and outer.done() and await outer == []
    assert await asyncio.gather(return_exceptions=True) == []


@case
async def gather_of_one_coroutine_many_times():
    coroutine = value("abc")
    assert await asyncio.gather(coroutine, coroutine, value("def"), coroutine) == ["abc", "abc", "def", "abc"]


@case
async def gather_with_a_cancelled_child():
    futures = [new_future() for _ in range(3)]
    outer = asyncio.gather(*futures)
    futures[1].cancel()
    await turns()
    assert outer.done() and not outer.cancelled() and not futures[0].done()
    await raises(asyncio.CancelledError, outer)
    futures[0].set_result(1)
    futures[2].set_result(1)


@case
async def gather_cancelled_cancels_its_children():
    proof = []

    async def child():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            proof.append(True)
            raise

    outer = asyncio.create_task(gathering(child(), child()))
    await turns()
    outer.cancel()
    await raises(asyncio.CancelledError, outer)
    assert len(proof) == 2 and outer.cancelled()


async def gathering(*coroutines, **options):
    return await asyncio.gather(*coroutines, **options)


@case
async def gather_cancelled_although_exceptions_are_returned():
    outer = asyncio.create_task(gathering(asyncio.sleep(10), return_exceptions=True))
    await turns()
    outer.cancel()
    await raises(asyncio.CancelledError, outer)


@case
async def gather_that_is_done_cannot_be_cancelled():
    outer = asyncio.gather(value())
    await outer
    assert not outer.cancel()


@case
async def shield_gives_result_and_error():
    inner = new_future()
    outer = asyncio.shield(inner)
    inner.set_result(42)
    assert await outer == 42
    inner = new_future()
    outer = asyncio.shield(inner)
    await turns()
    error = RuntimeError("expected")
    inner.set_exception(error)
    await turns()
    assert outer.exception() is error


@case
async def shield_and_cancellation():
    inner = new_future()
    outer = asyncio.shield(inner)
    await turns()
    inner.cancel()
    await turns()
    assert outer.cancelled()
    inner = new_future()
    outer = asyncio.shield(inner)
    await turns()
    outer.cancel()
    await turns()
    assert outer.cancelled() and not inner.done()
    inner.cancel()


@case
async def shield_of_what_is_done():
    inner = new_future()
    inner.set_result(1)
    assert asyncio.shield(inner) is inner


@case
async def shield_protects_work():
    proof = []
    waiter = new_future()

    async def inner():
        await waiter
        proof.append("inner")

    async def outer():
        await asyncio.shield(inner())
        proof.append("outer")

    task = asyncio.create_task(outer())
    await turns()
    task.cancel()
    await raises(asyncio.CancelledError, task)
    waiter.set_result(None)
    await turns()
    assert proof == ["inner"]


@case
async def shield_of_a_gather_and_gather_of_shields():
    children = [new_future(), new_future()]
    parent = asyncio.gather(*children)
    outer = asyncio.shield(parent)
    await turns()
    outer.cancel()
    await turns()
    assert outer.cancelled()
    for index, child in enumerate(children, 1):
        child.set_result(index)
    await turns()
    assert parent.result() == [1, 2]
    children = [new_future(), new_future()]
    shields = [asyncio.shield(child) for child in children]
    parent = asyncio.gather(*shields)
    await turns()
    parent.cancel()
    await turns()
    assert isinstance(parent.exception(), asyncio.CancelledError)
    assert all(shield.cancelled() for shield in shields) and not any(child.done() for child in children)
    for child in children:
        child.set_result(0)


@case
async def contexts_go_with_tasks():
    variable = contextvars.ContextVar("variable", default="nope")

    async def sub():
        await asyncio.sleep(0.01)
        assert variable.get() == "nope"
        variable.set("something else")

    async def main():
        assert variable.get() == "nope"
        task = asyncio.create_task(sub())
        variable.set("yes")
        await asyncio.gather(*(set_and_check(n) for n in range(5)))
        await task
        assert variable.get() == "yes"

    async def set_and_check(n):
        variable.set(n)
        await asyncio.sleep(0.01 * n)
        assert variable.get() == n

    await asyncio.create_task(main())
    assert variable.get() == "nope"
    context = contextvars.copy_context()
    task = asyncio.create_task(sub_of(variable), context=context)
    await task
    assert context[variable] == "in the context" and variable.get() == "nope"


async def sub_of(variable):
    variable.set("in the context")


@case
async def a_future_of_another_loop_is_refused():
    other = asyncio.new_event_loop()
    future = other.create_future()

    async def waits():
        await future

    error = await raises(RuntimeError, asyncio.create_task(waits()))
    assert "attached to a different loop" in str(error)
    assert "different loop" in str(refuses(ValueError, asyncio.gather, new_future(), future))
    other.close()


@case
async def a_step_that_yields_nonsense_is_an_error():
    class Yields:
        def __await__(self):
            yield "nonsense"

    async def waits():
        await Yields()

    assert str(await raises(RuntimeError, asyncio.create_task(waits()))) == "Task got bad yield: 'nonsense'"


@case
async def callbacks_get_the_task():
    got = []
    task = asyncio.create_task(value())
    task.add_done_callback(got.append)
    task.add_done_callback(got.append)
    assert task.remove_done_callback(got.append) == 2
    task.add_done_callback(got.append)
    await task
    await asyncio.sleep(0)
    assert got == [task]


def runs():
    assert asyncio.run(value("ok")) == "ok"
    for kind in (ValueError, KeyError):
        refuses(kind, asyncio.run, fail(kind))
    for wrong in (1, value, "x", None):
        assert "a coroutine was expected" in str(refuses(ValueError, asyncio.run, wrong))

    async def debug():
        return asyncio.get_running_loop().get_debug()

    assert asyncio.run(debug()) is False and asyncio.run(debug(), debug=True) is True

    async def again():
        coroutine = value()
        try:
            asyncio.run(coroutine)
        finally:
            coroutine.close()

    assert "cannot be called from a running event loop" in str(refuses(RuntimeError, asyncio.run, again()))
    left = []

    async def leftover():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            left.append("cancelled")
            raise

    async def leaves():
        left.append(asyncio.create_task(leftover()))
        await asyncio.sleep(0)

    asyncio.run(leaves())
    assert left[0].cancelled() and left[1] == "cancelled"
    for function in (asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks):
        assert str(refuses(RuntimeError, function)) == "no running event loop"
    coroutine = value()
    assert str(refuses(RuntimeError, asyncio.create_task, coroutine)) == "no running event loop"
    coroutine.close()


def loops_stop():
    loop = asyncio.new_event_loop()
    seen = []

    async def main():
        for n in range(3):
            seen.append(n)
            if n == 1:
                loop.stop()
            await asyncio.sleep(0.1)

    task = loop.create_task(main())
    assert str(refuses(RuntimeError, loop.run_until_complete, task)) == "Event loop stopped before Future completed."
    assert seen == [0, 1] and not task.done()
    loop.run_until_complete(task)
    assert seen == [0, 1, 2]
    loop.close()
    assert "closed" in str(refuses(RuntimeError, loop.call_soon, print))


def runners():
    with asyncio.Runner() as runner:
        assert runner.run(value("a")) == "a" and runner.run(value("b")) == "b"
        assert "a coroutine was expected" in str(refuses(ValueError, runner.run, 123))
        loop = runner.get_loop()
        assert not loop.is_closed() and not loop.get_debug()
    assert loop.is_closed()
    runner.close()
    assert str(refuses(RuntimeError, runner.get_loop)) == "Runner is closed"
    refuses(RuntimeError, runner.__enter__)
    with asyncio.Runner(debug=True) as runner:
        assert runner.get_loop().get_debug()
    factory = asyncio.new_event_loop()
    with asyncio.Runner(loop_factory=lambda: factory) as runner:
        assert runner.get_loop() is factory


for function in CASES:
    try:
        asyncio.run(function())
        print(function.__name__)
    except Exception as error:
        print("FAILED", function.__name__, repr(error))
for function in (runs, loops_stop, runners):
    try:
        function()
        print(function.__name__)
    except Exception as error:
        print("FAILED", function.__name__, repr(error))
print(len(CASES) + 3, "cases")
