import asyncio
import contextlib
import traceback


class Report:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if tb is None:
            print('no error')
            return
        print(kind.__name__, error, 'at line', tb.tb_lineno, type(tb).__name__)
        print([entry.name for entry in traceback.extract_tb(tb)])
        return True


class AsyncReport:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, tb):
        await asyncio.sleep(0.01)
        print(kind.__name__, tb.tb_frame.f_code.co_name, tb.tb_next.tb_lineno)
        return True


@contextlib.contextmanager
def managed():
    try:
        yield 'resource'
    except ValueError as error:
        print('managed saw', error, error.__traceback__ is not None)


def fail():
    raise ValueError('failed')


async def main():
    with Report():
        pass
    with Report():
        fail()
    async with AsyncReport():
        fail()
    with managed() as resource:
        print(resource)
        fail()
    with Report(), contextlib.suppress(KeyError):
        fail()
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(AsyncReport())
        fail()
    print('end')


asyncio.run(main())
