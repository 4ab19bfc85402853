import asyncio
from collections.abc import Awaitable, Iterable


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    iterator = iter(future)
    print(next(iterator) is future)
    try:
        next(iterator)
    except RuntimeError as error:
        print(error)

    future = loop.create_future()
    iterator = future.__iter__()
    print(iter(iterator) is iterator, iterator.send(None) is future)
    future.set_result('done')
    try:
        next(iterator)
    except StopIteration as stop:
        print('stop:', stop.value)
    print([item for item in future], list(future.__await__()), list(iter(future)))

    future = loop.create_future()
    future.set_exception(ValueError('bad'))
    try:
        next(iter(future))
    except ValueError as error:
        print(repr(error))

    task = asyncio.create_task(asyncio.sleep(0.01, 'slept'))
    print(iter(task) is task)
    print(await task)

    def old_style():
        result = yield from asyncio.sleep(0.01, 'from a sleep').__await__()
        other = loop.create_future()
        loop.call_later(0.02, other.set_result, 'from a future')
        return result, (yield from other)

    class Old:
        def __await__(self):
            return old_style()
    print(await Old())
    print(hasattr(future, '__iter__'), hasattr(future, '__await__'), isinstance(future, Awaitable))


asyncio.run(main())
