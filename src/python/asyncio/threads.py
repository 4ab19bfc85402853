# asyncio's side of threads, with the callbacks of CPython's own and so with the same costs in iterations.

import asyncio
import concurrent.futures

def _check_executor(loop, function):
    if loop.is_closed():
        raise RuntimeError('Event loop is closed')
    if asyncio.iscoroutine(function) or asyncio.iscoroutinefunction(function):
        if loop.get_debug():
            raise TypeError('coroutines cannot be used with run_in_executor()')

def _default(loop):
    if getattr(loop, '_executor_shutdown_called', False):
        raise RuntimeError('Executor shutdown has been called')
    executor = getattr(loop, '_default_executor', None)
    if executor is None:
        executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix='asyncio')
        loop._default_executor = executor
    return executor

def run_in_executor(loop, executor, func, *args):
    _check_executor(loop, func)
    if executor is None:
        executor = _default(loop)
    return wrap_future(executor.submit(func, *args), loop=loop)

def set_default_executor(loop, executor):
    if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
        raise TypeError('executor must be ThreadPoolExecutor instance')
    loop._default_executor = executor

async def shutdown_default_executor(loop):
    loop._executor_shutdown_called = True
    executor = getattr(loop, '_default_executor', None)
    if executor is None:
        return
    future = loop.create_future()
    thread = concurrent.futures._Worker(target=_do_shutdown, args=(loop, executor, future))
    thread.start()
    try:
        await future
    finally:
        thread.join()

def _do_shutdown(loop, executor, future):
    try:
        executor.shutdown(wait=True)
        loop.call_soon_threadsafe(future.set_result, None)
    except Exception as error:
        loop.call_soon_threadsafe(future.set_exception, error)

async def to_thread(func, /, *args, **kwargs):
    loop = asyncio.get_running_loop()
    context = _copy_context()

    def call(*args, **kwargs):
        before = _enter(context)
        try:
            return func(*args, **kwargs)
        finally:
            _enter(before)

    return await wrap_future(_default(loop)._submit(func, args, kwargs, call), loop=loop)

def wrap_future(future, *, loop=None):
    if asyncio.isfuture(future):
        return future
    assert isinstance(future, concurrent.futures.Future), f'concurrent.futures.Future is expected, got {future!r}'
    if loop is None:
        loop = asyncio.get_event_loop()
    new = _job_future(loop, future._job)

    def copy(source):
        if new.cancelled():
            return
        if source.cancelled():
            new.cancel()
            return
        error = source.exception()
        if error is None:
            new.set_result(source.result())
        else:
            new.set_exception(_in_asyncio(error))

    def source_done(source):
        if new.cancelled() and loop.is_closed():
            return
        loop.call_soon_threadsafe(copy, source)

    def new_done(new):
        if new.cancelled():
            future.cancel()

    new.add_done_callback(new_done)
    future.add_done_callback(source_done)
    return new

def _in_asyncio(error):
    kind = type(error)
    if kind is concurrent.futures.CancelledError:
        return asyncio.CancelledError(*error.args)
    if kind is concurrent.futures.InvalidStateError:
        return asyncio.InvalidStateError(*error.args)
    return error

def run_coroutine_threadsafe(coro, loop):
    if not asyncio.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    future = concurrent.futures.Future()

    def begin():
        task = asyncio.ensure_future(coro, loop=loop)

        def task_done(task):
            if future.cancelled():
                return
            if task.cancelled():
                future.cancel()
            if not future.set_running_or_notify_cancel():
                return
            error = task.exception()
            if error is None:
                future.set_result(task.result())
            else:
                future.set_exception(_in_concurrent(error))

        def future_done(future):
            if future.cancelled() and not loop.is_closed():
                loop.call_soon_threadsafe(task.cancel)

        future.add_done_callback(future_done)
        task.add_done_callback(task_done)

    loop.call_soon_threadsafe(begin)
    return future

def _in_concurrent(error):
    kind = type(error)
    if kind is asyncio.CancelledError:
        return concurrent.futures.CancelledError(*error.args)
    if kind is asyncio.InvalidStateError:
        return concurrent.futures.InvalidStateError(*error.args)
    return error

def run_forever(loop):
    _run_forever(loop)

def run_until_complete(loop, future):
    is_new = not asyncio.isfuture(future)
    future = asyncio.ensure_future(future, loop=loop)

    def stop(future):
        if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
            return
        loop.stop()

    future.add_done_callback(stop)
    try:
        _run_forever(loop)
    except:
        if is_new and future.done() and not future.cancelled():
            future.exception()
        raise
    finally:
        future.remove_done_callback(stop)
    if not future.done():
        raise RuntimeError('Event loop stopped before Future completed.')
    return future.result()

async def _nothing():
    pass

def run(main, *, debug=None):
    if not asyncio.iscoroutine(main):
        raise ValueError(f'a coroutine was expected, got {main!r}')
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    if debug is not None:
        loop.set_debug(debug)
    try:
        return run_until_complete(loop, loop.create_task(main))
    finally:
        left = _cancel_left(loop)
        if left is not None:
            run_until_complete(loop, left)
        run_until_complete(loop, loop.create_task(_nothing()))
        run_until_complete(loop, loop.create_task(shutdown_default_executor(loop)))
        asyncio.set_event_loop(None)
        loop.close()
