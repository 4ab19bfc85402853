"""What CPython's own tests ask of asyncio's locks, in other words: a case that holds prints its name."""

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


@case
async def lock_shows_its_state():
    lock = asyncio.Lock()
    assert repr(lock).endswith("[unlocked]>"), repr(lock)
    await lock.acquire()
    assert repr(lock).endswith("[locked]>")
    waiter = asyncio.create_task(lock.acquire())
    await turns()
    assert repr(lock).endswith("[locked, waiters:1]>"), repr(lock)
    lock.release()
    await waiter


@case
async def lock_takes_no_loop():
    try:
        asyncio.Lock(loop=asyncio.get_running_loop())
    except TypeError:
        return
    raise AssertionError


@case
async def lock_is_no_plain_context_manager():
    try:
        with asyncio.Lock():
            pass
    except TypeError:
        return
    raise AssertionError


@case
async def lock_serves_in_order():
    lock, order = asyncio.Lock(), []

    async def visitor(name):
        assert await lock.acquire()
        order.append(name)

    await lock.acquire()
    tasks = [asyncio.create_task(visitor(name)) for name in "abc"]
    await turns()
    assert order == []
    for expected in (["a"], ["a", "b"], ["a", "b", "c"]):
        lock.release()
        await turns()
        assert order == expected, order
        assert lock.locked()
    lock.release()
    assert not lock.locked() and all(task.done() for task in tasks)


@case
async def lock_waiter_may_be_cancelled():
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(lock.acquire())
    await turns()
    task.cancel()
    await raises(asyncio.CancelledError, task)
    assert not lock._waiters
    lock.release()


@case
async def lock_cancelled_at_the_handover_wakes_the_next():
    lock = asyncio.Lock()
    await lock.acquire()
    first, second = (asyncio.create_task(lock.acquire()) for _ in range(2))
    await turns()
    lock.release()
    first.cancel()
    await raises(asyncio.CancelledError, first)
    await turns()
    assert second.done() and lock.locked()


@case
async def lock_two_cancelled_one_after_the_release():
    lock, order = asyncio.Lock(), []

    async def visitor(name):
        async with lock:
            order.append(name)

    await lock.acquire()
    tasks = [asyncio.create_task(visitor(name)) for name in "abcd"]
    await turns()
    tasks[1].cancel()
    lock.release()
    tasks[0].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert order == ["c", "d"], order


@case
async def lock_release_without_acquire_fails():
    try:
        asyncio.Lock().release()
    except RuntimeError as error:
        assert str(error) == "Lock is not acquired.", error
        return
    raise AssertionError


@case
async def lock_as_context_manager():
    lock = asyncio.Lock()
    async with lock as nothing:
        assert nothing is None and lock.locked()
    assert not lock.locked()


@case
async def event_shows_its_state():
    event = asyncio.Event()
    assert repr(event).endswith("[unset]>")
    waiter = asyncio.create_task(event.wait())
    await turns()
    assert repr(event).endswith("[unset, waiters:1]>"), repr(event)
    event.set()
    assert "[set" in repr(event)
    await waiter


@case
async def event_wakes_all_in_order():
    event, order = asyncio.Event(), []

    async def waiter(name):
        if await event.wait():
            order.append(name)

    tasks = [asyncio.create_task(waiter(name)) for name in "abc"]
    await turns()
    assert not event.is_set() and order == []
    event.set()
    await asyncio.gather(*tasks)
    assert order == ["a", "b", "c"]


@case
async def event_that_is_set_lets_through():
    event = asyncio.Event()
    event.set()
    assert await event.wait() is True


@case
async def event_waiter_may_be_cancelled():
    event = asyncio.Event()
    task = asyncio.create_task(event.wait())
    await turns()
    task.cancel()
    await raises(asyncio.CancelledError, task)
    assert not event._waiters


@case
async def event_cleared_at_once_still_wakes():
    event, order = asyncio.Event(), []

    async def waiter(name):
        await event.wait()
        order.append(name)

    tasks = [asyncio.create_task(waiter(name)) for name in "ab"]
    await turns()
    event.set()
    event.clear()
    assert not event.is_set()
    await asyncio.gather(*tasks)
    assert order == ["a", "b"]


@case
async def condition_wakes_as_many_as_it_is_told():
    condition, order = asyncio.Condition(), []

    async def waiter(name):
        async with condition:
            await condition.wait()
            order.append(name)

    tasks = [asyncio.create_task(waiter(name)) for name in "abcd"]
    await turns()
    async with condition:
        condition.notify(1)
    await turns()
    assert order == ["a"], order
    async with condition:
        condition.notify(2)
    await turns(5)
    assert order == ["a", "b", "c"], order
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    assert order == ["a", "b", "c", "d"]


@case
async def condition_waiter_may_be_cancelled():
    condition = asyncio.Condition()
    await condition.acquire()
    task = asyncio.create_task(condition.wait())
    await raises(RuntimeError, asyncio.Condition().wait())
    await turns()
    task.cancel()
    await raises(asyncio.CancelledError, task)
    assert condition.locked()


@case
async def condition_cancelled_after_notify_takes_its_lock_back():
    condition = asyncio.Condition()

    async def waiter():
        async with condition:
            await condition.wait()

    task = asyncio.create_task(waiter())
    await turns()
    await condition.acquire()
    condition.notify()
    await turns()
    task.cancel()
    await turns()
    condition.release()
    await raises(asyncio.CancelledError, task)
    assert not condition.locked()


@case
async def condition_needs_its_lock():
    condition = asyncio.Condition()
    error = await raises(RuntimeError, condition.wait())
    assert str(error) == "cannot wait on un-acquired lock"
    for method in (condition.notify, condition.notify_all):
        try:
            method()
        except RuntimeError as error:
            assert str(error) == "cannot notify on un-acquired lock"
        else:
            raise AssertionError
    await raises(RuntimeError, condition.wait_for(lambda: False))


@case
async def condition_waits_for_a_predicate():
    condition, there = asyncio.Condition(), False

    async def waiter():
        async with condition:
            return await condition.wait_for(lambda: there)

    task = asyncio.create_task(waiter())
    await turns()
    async with condition:
        condition.notify()
    await turns()
    assert not task.done()
    there = True
    async with condition:
        condition.notify()
    assert await task is True


@case
async def condition_shows_its_state():
    condition = asyncio.Condition()
    assert "unlocked" in repr(condition)
    async with condition:
        assert "[locked]" in repr(condition)
    task = asyncio.create_task(holder(condition))
    await turns()
    assert "waiters:1" in repr(condition)
    async with condition:
        condition.notify_all()
    await task


async def holder(condition):
    async with condition:
        await condition.wait()


@case
async def condition_over_a_lock_of_ones_own():
    lock = asyncio.Lock()
    condition = asyncio.Condition(lock)
    assert condition._lock is lock and not condition.locked()
    async with condition:
        assert lock.locked()
    assert not lock.locked()


@case
async def condition_with_a_timeout_in_the_block():
    condition = asyncio.Condition()
    async with condition:
        await raises(asyncio.TimeoutError, asyncio.wait_for(condition.wait(), timeout=0.5))
        assert condition.locked()


@case
async def semaphore_of_nothing_is_locked():
    assert asyncio.Semaphore(0).locked()


@case
async def semaphore_refuses_less_than_nothing():
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        assert str(error) == "Semaphore initial value must be >= 0"
        return
    raise AssertionError


@case
async def semaphore_shows_its_state():
    semaphore = asyncio.Semaphore()
    assert repr(semaphore).endswith("[unlocked, value:1]>"), repr(semaphore)
    await semaphore.acquire()
    assert repr(semaphore).endswith("[locked]>"), repr(semaphore)
    task = asyncio.create_task(semaphore.acquire())
    await turns()
    assert "waiters:1" in repr(semaphore)
    semaphore.release()
    await task


@case
async def semaphore_counts():
    semaphore = asyncio.Semaphore()
    assert semaphore._value == 1 and await semaphore.acquire()
    assert semaphore.locked() and semaphore._value == 0
    semaphore.release()
    assert not semaphore.locked() and semaphore._value == 1


@case
async def semaphore_serves_in_order():
    semaphore, order = asyncio.Semaphore(3), []

    async def visitor(name):
        await semaphore.acquire()
        order.append(name)

    await semaphore.acquire()
    await semaphore.acquire()
    tasks = [asyncio.create_task(visitor(name)) for name in "abcd"]
    await turns()
    assert order == ["a"] and semaphore.locked()
    semaphore.release()
    semaphore.release()
    assert semaphore._value == 0
    await turns()
    assert order == ["a", "b", "c"], order
    semaphore.release()
    await asyncio.gather(*tasks)
    assert order == ["a", "b", "c", "d"]


@case
async def semaphore_waiter_may_be_cancelled():
    semaphore = asyncio.Semaphore()
    await semaphore.acquire()
    task = asyncio.create_task(semaphore.acquire())
    await turns()
    task.cancel()
    await raises(asyncio.CancelledError, task)
    assert not semaphore._waiters or all(waiter.done() for waiter in semaphore._waiters)


@case
async def semaphore_cancelled_before_it_is_woken():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(semaphore.acquire()) for _ in range(4)]
    await turns()
    semaphore.release()
    tasks[0].cancel()
    await turns()
    assert sum(task.done() for task in tasks) == 2 and tasks[1].done()
    for task in tasks[2:]:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


@case
async def semaphore_does_not_hang_after_a_cancellation():
    semaphore = asyncio.Semaphore(1)

    async def visitor(seconds):
        async with semaphore:
            await asyncio.sleep(seconds)

    first = asyncio.create_task(visitor(0))
    second = asyncio.create_task(visitor(0))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.wait_for(asyncio.gather(first, second, return_exceptions=True), 1)
    await asyncio.wait_for(semaphore.acquire(), 1)


@case
async def bounded_semaphore_has_a_bound():
    try:
        asyncio.BoundedSemaphore().release()
    except ValueError as error:
        assert str(error) == "BoundedSemaphore released too many times"
        return
    raise AssertionError


@case
async def semaphore_lets_nobody_overtake():
    semaphore, order = asyncio.Semaphore(1), []

    async def visitor(name):
        await semaphore.acquire()
        order.append(name)
        await asyncio.sleep(0)
        semaphore.release()
        await semaphore.acquire()
        order.append(name)
        semaphore.release()

    await asyncio.gather(*(visitor(name) for name in "abc"))
    assert order == list("abcabc"), order


@case
async def semaphore_hands_over_before_newcomers():
    semaphore, order = asyncio.Semaphore(1), []

    async def visitor(name):
        async with semaphore:
            order.append(name)

    await semaphore.acquire()
    early = asyncio.create_task(visitor("early"))
    await turns()
    semaphore.release()
    late = asyncio.create_task(visitor("late"))
    await asyncio.gather(early, late)
    assert order == ["early", "late"]


@case
async def barrier_lets_all_through():
    barrier = asyncio.Barrier(5)
    places = await asyncio.gather(*(barrier.wait() for _ in range(5)))
    assert sorted(places) == [0, 1, 2, 3, 4] and barrier.n_waiting == 0


@case
async def barrier_shows_its_state():
    barrier = asyncio.Barrier(2)
    assert repr(barrier).endswith("[filling, waiters:0/2]>"), repr(barrier)
    task = asyncio.create_task(barrier.wait())
    await turns()
    assert "filling, waiters:1/2" in repr(barrier)
    await barrier.abort()
    assert repr(barrier).endswith("[broken]>")
    await raises(asyncio.BrokenBarrierError, task)


@case
async def barrier_needs_parties():
    for wrong in (0, -5):
        try:
            asyncio.Barrier(wrong)
        except ValueError:
            continue
        raise AssertionError
    assert asyncio.Barrier(3).parties == 3


@case
async def barrier_as_context_manager():
    barrier, places = asyncio.Barrier(3), []

    async def party():
        async with barrier as place:
            places.append(place)

    await asyncio.gather(party(), party(), party())
    assert sorted(places) == [0, 1, 2]


@case
async def barrier_of_one_is_open():
    barrier = asyncio.Barrier(1)
    assert await barrier.wait() == 0 and await barrier.wait() == 0 and not barrier.broken


@case
async def barrier_fills_task_by_task():
    barrier = asyncio.Barrier(3)
    tasks = []
    for n in range(2):
        tasks.append(asyncio.create_task(barrier.wait()))
        await turns()
        assert barrier.n_waiting == n + 1
    tasks.append(asyncio.create_task(barrier.wait()))
    await asyncio.gather(*tasks)
    assert barrier.n_waiting == 0


@case
async def barrier_works_again():
    barrier, rounds = asyncio.Barrier(2), []

    async def party():
        for n in range(3):
            await barrier.wait()
            rounds.append(n)

    await asyncio.gather(party(), party())
    assert rounds == [0, 0, 1, 1, 2, 2], rounds


@case
async def barrier_waiter_may_be_cancelled():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await turns()
    tasks[0].cancel()
    await raises(asyncio.CancelledError, tasks[0])
    assert barrier.n_waiting == 1 and not barrier.broken
    await asyncio.gather(barrier.wait(), barrier.wait(), tasks[1])


@case
async def barrier_reset_of_nobody():
    barrier = asyncio.Barrier(2)
    await barrier.reset()
    assert not barrier.broken and barrier.n_waiting == 0


@case
async def barrier_reset_breaks_those_who_wait():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await turns()
    await barrier.reset()
    for task in tasks:
        await raises(asyncio.BrokenBarrierError, task)
    assert not barrier.broken
    await asyncio.gather(*(barrier.wait() for _ in range(3)))


@case
async def barrier_abort_breaks_it_for_all():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(barrier.wait()) for _ in range(2)]
    await turns()
    await barrier.abort()
    for task in tasks:
        await raises(asyncio.BrokenBarrierError, task)
    assert barrier.broken
    await raises(asyncio.BrokenBarrierError, barrier.wait())
    await barrier.reset()
    assert not barrier.broken


@case
async def barrier_abort_after_an_error():
    barrier, caught = asyncio.Barrier(3), []

    async def party(fails):
        try:
            async with barrier:
                if fails:
                    raise RuntimeError
            await barrier.wait()
        except asyncio.BrokenBarrierError:
            caught.append("broken")
        except RuntimeError:
            await barrier.abort()
            caught.append("error")

    await asyncio.gather(party(True), party(False), party(False))
    assert sorted(caught) == ["broken", "broken", "error"], caught


@case
async def primitives_stay_with_their_loop():
    lock = asyncio.Lock()

    async def elsewhere():
        await lock.acquire()
        waiter = asyncio.create_task(lock.acquire())
        await asyncio.sleep(0)
        waiter.cancel()

    await elsewhere()
    assert lock.locked()


for function in CASES:
    try:
        asyncio.run(function())
        print(function.__name__)
    except Exception as error:
        print("FAILED", function.__name__, repr(error))
print(len(CASES), "cases")
