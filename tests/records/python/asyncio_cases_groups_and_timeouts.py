"""What CPython's own tests ask of asyncio's task groups, time-outs and wait_for, in other words."""

import asyncio
import time

CASES = []


def case(function):
    CASES.append(function)
    return function


async def raises(kind, awaitable):
    try:
        await awaitable
    except kind as error:
        return error
    raise AssertionError(f"no {kind.__name__}")


class Broken(Exception):
    pass


class Base(BaseException):
    pass


def kinds(group):
    return {type(error) for error in group.exceptions}


async def fail(error=ZeroDivisionError, seconds=0.0):
    await asyncio.sleep(seconds)
    raise error


@case
async def group_waits_for_results():
    async def value(n):
        await asyncio.sleep(n / 100)
        return n

    async with asyncio.TaskGroup() as group:
        first = group.create_task(value(1))
        second = group.create_task(value(2))
    assert first.result() == 1 and second.result() == 2


@case
async def group_takes_tasks_later_on():
    async def add(n):
        await asyncio.sleep(0.01)
        if n:
            group.create_task(add(n - 1))
        done.append(n)

    done = []
    async with asyncio.TaskGroup() as group:
        group.create_task(add(3))
    assert done == [3, 2, 1, 0], done


@case
async def group_failure_cancels_the_others():
    cancelled = []

    async def stays():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            cancelled.append(True)
            raise

    error = await raises(BaseExceptionGroup, run_group(fail(), stays(), stays()))
    assert kinds(error) == {ZeroDivisionError} and len(cancelled) == 2


async def run_group(*coroutines):
    async with asyncio.TaskGroup() as group:
        for coroutine in coroutines:
            group.create_task(coroutine)


@case
async def group_collects_errors_of_cleaning_up():
    async def crashes_late():
        try:
            await asyncio.sleep(10)
        finally:
            raise Broken

    error = await raises(BaseExceptionGroup, run_group(fail(), crashes_late()))
    assert kinds(error) == {ZeroDivisionError, Broken}


@case
async def group_body_error_comes_with_the_rest():
    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(Broken))
            await asyncio.sleep(0.1)
            raise AssertionError

    assert kinds(await raises(BaseExceptionGroup, body())) == {Broken}

    async def other():
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(10))
            1 / 0

    assert kinds(await raises(BaseExceptionGroup, other())) == {ZeroDivisionError}


@case
async def group_cancelled_from_outside():
    async def outer():
        await run_group(asyncio.sleep(10), asyncio.sleep(10))

    task = asyncio.create_task(outer())
    await asyncio.sleep(0.01)
    assert not task.done()
    task.cancel()
    await raises(asyncio.CancelledError, task)
    assert task.cancelled()


@case
async def group_cancelled_from_outside_while_a_child_fails():
    async def outer():
        await run_group(fail(Broken, 0.01), asyncio.sleep(10))

    task = asyncio.create_task(outer())
    await asyncio.sleep(0.01)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except BaseExceptionGroup as error:
        assert kinds(error) == {Broken}
    except asyncio.CancelledError:
        pass


@case
async def group_inside_a_group():
    async def inner():
        await run_group(fail(Broken), asyncio.sleep(10))

    error = await raises(BaseExceptionGroup, run_group(inner(), asyncio.sleep(10)))
    assert kinds(error) == {ExceptionGroup} and kinds(error.exceptions[0]) == {Broken}


@case
async def group_inner_error_can_be_handled():
    async def outer():
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(0.02))
            try:
                await run_group(fail(Broken))
            except* Broken:
                handled = True
            return handled

    assert await outer()


@case
async def group_child_may_be_cancelled_alone():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(10))
        await asyncio.sleep(0.01)
        task.cancel()
    assert task.cancelled()


@case
async def group_child_that_raises_cancelled_is_no_failure():
    async def gives_up():
        raise asyncio.CancelledError

    async with asyncio.TaskGroup() as group:
        task = group.create_task(gives_up())
    assert task.cancelled()


@case
async def group_body_that_cancels_itself():
    async def outer():
        async with asyncio.TaskGroup():
            raise asyncio.CancelledError

    await raises(asyncio.CancelledError, outer())


@case
async def group_names_its_tasks():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(0), name="yolo")
        assert task.get_name() == "yolo"


@case
async def group_that_shuts_down_takes_no_more():
    async def late(group):
        try:
            await asyncio.sleep(10)
        finally:
            coroutine = asyncio.sleep(0)
            try:
                group.create_task(coroutine)
            except RuntimeError as error:
                assert "is shutting down" in str(error), error
            else:
                raise AssertionError
            finally:
                coroutine.close()

    async def outer():
        async with asyncio.TaskGroup() as group:
            group.create_task(late(group))
            group.create_task(fail(seconds=0.01))

    assert kinds(await raises(BaseExceptionGroup, outer())) == {ZeroDivisionError}


@case
async def group_cannot_be_entered_twice():
    group = asyncio.TaskGroup()
    async with group:
        error = await raises(RuntimeError, group.__aenter__())
        assert "has already been entered" in str(error)
    error = await raises(RuntimeError, group.__aenter__())


@case
async def group_that_is_over_takes_no_more():
    async with asyncio.TaskGroup() as group:
        pass
    coroutine = asyncio.sleep(0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        assert "is finished" in str(error), error
    else:
        raise AssertionError
    try:
        asyncio.TaskGroup().create_task(coroutine)
    except RuntimeError as error:
        assert "has not been entered" in str(error), error
    else:
        raise AssertionError
    coroutine.close()


@case
async def group_lets_a_system_exit_through():
    async def leaves():
        await asyncio.sleep(0.01)
        raise Base

    error = await raises(BaseExceptionGroup, run_group(leaves(), asyncio.sleep(10)))
    assert type(error) is BaseExceptionGroup and kinds(error) == {Base}


@case
async def group_in_a_cancelled_task_still_waits():
    async def outer():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(0.01))
            raise

    task = asyncio.create_task(outer())
    await asyncio.sleep(0.01)
    task.cancel()
    await raises(asyncio.CancelledError, task)


@case
async def timeout_interrupts():
    try:
        async with asyncio.timeout(0.01) as timeout:
            assert "active" in repr(timeout) and timeout.when() > 0
            await asyncio.sleep(10)
    except TimeoutError as error:
        assert isinstance(error.__cause__, asyncio.CancelledError)
        assert timeout.expired() and repr(timeout) == "<Timeout [expired]>", repr(timeout)
        return
    raise AssertionError


@case
async def timeout_at_an_instant():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout_at(start + 0.01):
            await asyncio.sleep(10)
    except TimeoutError:
        assert 0.009 <= loop.time() - start <= 0.02
        return
    raise AssertionError


@case
async def timeouts_nest():
    try:
        async with asyncio.timeout(0.1) as outer:
            try:
                async with asyncio.timeout(0.01) as inner:
                    await asyncio.sleep(10)
            except TimeoutError:
                assert inner.expired() and not outer.expired()
                raise Broken
    except Broken:
        return
    raise AssertionError


@case
async def timeout_that_is_not_needed():
    async with asyncio.timeout(1) as timeout:
        await asyncio.sleep(0.01)
    assert not timeout.expired() and repr(timeout) == "<Timeout [finished]>"


@case
async def timeout_may_be_switched_off():
    async with asyncio.timeout(None) as timeout:
        assert timeout.when() is None and "when=None" in repr(timeout)
        await asyncio.sleep(0.01)
    async with asyncio.timeout_at(None):
        await asyncio.sleep(0.01)
    assert not timeout.expired()


@case
async def timeout_of_nothing_or_less():
    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay):
                await asyncio.sleep(0)
                await asyncio.sleep(10)
        except TimeoutError:
            continue
        raise AssertionError


@case
async def timeout_lets_other_errors_through():
    try:
        async with asyncio.timeout(0.01):
            raise KeyError
    except KeyError:
        pass
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                raise KeyError
    except KeyError:
        return
    raise AssertionError


@case
async def timeout_leaves_a_foreign_cancellation_alone():
    try:
        async with asyncio.timeout(1) as timeout:
            asyncio.current_task().cancel()
            await asyncio.sleep(10)
    except asyncio.CancelledError:
        assert not timeout.expired()
        asyncio.current_task().uncancel()
        return
    raise AssertionError


@case
async def timeout_does_not_cancel_the_task_around_it():
    async def outer():
        try:
            async with asyncio.timeout(0.01):
                await asyncio.sleep(10)
        except TimeoutError:
            return "went on"

    task = asyncio.create_task(outer())
    assert await task == "went on" and not task.cancelled()


@case
async def timeout_in_a_busy_loop():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.1):
            loop.call_soon(time.sleep, 0.2)
            await asyncio.sleep(10)
    except TimeoutError:
        return
    raise AssertionError


@case
async def timeout_may_be_put_off():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(10) as timeout:
            timeout.reschedule(loop.time() + 0.02)
            await asyncio.sleep(10)
    except TimeoutError:
        assert loop.time() - start < 1
    else:
        raise AssertionError
    async with asyncio.timeout(0.01) as timeout:
        timeout.reschedule(None)
        await asyncio.sleep(0.05)
    for state, words in ((timeout, "Cannot change state of finished Timeout"), (asyncio.timeout(1), "Timeout has not been entered")):
        try:
            state.reschedule(1)
        except RuntimeError as error:
            assert str(error) == words, error
        else:
            raise AssertionError


@case
async def timeout_in_a_finally():
    try:
        async with asyncio.timeout(0.05):
            try:
                await asyncio.sleep(1)
            finally:
                try:
                    async with asyncio.timeout(0.01):
                        await asyncio.sleep(10)
                except TimeoutError:
                    pass
    except TimeoutError:
        return
    raise AssertionError


@case
async def timeout_after_a_cancellation():
    try:
        asyncio.current_task().cancel()
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        pass
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(10)
    except TimeoutError:
        asyncio.current_task().uncancel()
        return
    raise AssertionError


@case
async def timeout_cannot_be_entered_twice():
    async with asyncio.timeout(0.1) as timeout:
        error = await raises(RuntimeError, timeout.__aenter__())
        assert str(error) == "Timeout has already been entered"
    await raises(RuntimeError, timeout.__aenter__())


@case
async def wait_for_gives_the_result():
    async def value():
        await asyncio.sleep(0.01)
        return "done"

    for timeout in (None, 1):
        assert await asyncio.wait_for(value(), timeout=timeout) == "done"


@case
async def wait_for_of_nothing_or_less():
    for timeout in (0, -1):
        future = asyncio.get_running_loop().create_future()
        future.set_result("done")
        assert await asyncio.wait_for(future, timeout) == "done"
        started = []

        async def never():
            started.append(True)

        await raises(asyncio.TimeoutError, asyncio.wait_for(never(), timeout))
        assert started == []
        future = asyncio.get_running_loop().create_future()
        await raises(asyncio.TimeoutError, asyncio.wait_for(future, timeout))
        assert future.cancelled()


@case
async def wait_for_cancels_what_is_late():
    cancelled = []

    async def late():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            cancelled.append(True)
            raise

    task = asyncio.create_task(late())
    await raises(asyncio.TimeoutError, asyncio.wait_for(task, 0.01))
    assert cancelled and task.cancelled()


@case
async def wait_for_waits_until_the_cancellation_is_over():
    over = []

    async def late():
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0.05)
            over.append(True)

    await raises(asyncio.TimeoutError, asyncio.wait_for(late(), 0.01))
    assert over


@case
async def wait_for_passes_on_an_error_of_the_cancellation():
    async def late():
        try:
            await asyncio.sleep(10)
        finally:
            raise Broken

    await raises(Broken, asyncio.wait_for(late(), 0.01))


@case
async def wait_for_result_of_the_cancellation():
    async def late():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return "after all"

    assert await asyncio.wait_for(late(), 0.01) == "after all"


@case
async def wait_for_cancelled_from_outside():
    inner = asyncio.create_task(asyncio.sleep(10))
    outer = asyncio.create_task(asyncio.wait_for(inner, 10))
    await asyncio.sleep(0.01)
    outer.cancel()
    await raises(asyncio.CancelledError, outer)
    assert inner.cancelled()


@case
async def wait_for_cancelled_when_the_result_is_there():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(asyncio.wait_for(future, 1))
    await asyncio.sleep(0)
    future.set_result("ok")
    task.cancel()
    assert await task == "ok"


def outside_of_a_loop():
    for make in (lambda: asyncio.timeout(1), lambda: asyncio.Timeout(None).__aenter__().send(None)):
        try:
            make()
        except RuntimeError:
            continue
        raise AssertionError


for function in CASES:
    try:
        asyncio.run(function())
        print(function.__name__)
    except Exception as error:
        print("FAILED", function.__name__, repr(error))
outside_of_a_loop()
print(len(CASES) + 1, "cases")
