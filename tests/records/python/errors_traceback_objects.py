import asyncio
import sys
import traceback


def inner(x):
    return 1 / x


def middle(x):
    return inner(x)


async def job(x):
    await asyncio.sleep(0.01)
    return middle(x)


def names(tb):
    found = []
    while tb is not None:
        found.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return found


class Client:
    async def get(self):
        raise ConnectionError('refused')


async def main():
    error = ValueError('not raised')
    print(error.__traceback__)
    try:
        middle(0)
    except ZeroDivisionError as e:
        print(type(e.__traceback__).__name__, e.__traceback__ is not None, names(e.__traceback__))
        print(sys.exc_info()[2].tb_lineno, e.__traceback__.tb_next.tb_frame.f_code.co_name)
        print([(entry.name, entry.lineno, entry.line) for entry in traceback.extract_tb(e.__traceback__)])
        last = traceback.extract_tb(e.__traceback__)[-1]
        print(f'{type(e).__name__} in {last.name}, line {last.lineno}: {last.line}')
        print(traceback.format_exception(type(e), e, e.__traceback__)[-1], end='')
        print(len(traceback.extract_tb(sys.exc_info()[2], limit=1)))
        saved = e
    print(names(saved.__traceback__.tb_next))
    results = await asyncio.gather(job(0), job(1), return_exceptions=True)
    print(names(results[0].__traceback__), results[1])
    try:
        await Client().get()
    except ConnectionError as e:
        code = e.__traceback__.tb_next.tb_frame.f_code
        print(code.co_name, code.co_qualname, e.__traceback__.tb_next.tb_frame.f_lineno)
        again = e.with_traceback(None)
        print(again is e, e.__traceback__)
    task = asyncio.create_task(job(0))
    await asyncio.wait([task])
    for frame, line in traceback.walk_tb(task.exception().__traceback__):
        print(frame.f_code.co_name, line)
    try:
        raise RuntimeError('kept').with_traceback(saved.__traceback__)
    except RuntimeError as e:
        print(e, e.__traceback__.tb_lineno)


asyncio.run(main())
