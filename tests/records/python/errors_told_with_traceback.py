import asyncio
import io
import sys
import traceback


class ConfigError(Exception):
    pass


def parse(text):
    return int(text)


def load(text):
    try:
        return parse(text)
    except ValueError as error:
        raise ConfigError(f"cannot load {text!r}") from error


async def job(text):
    await asyncio.sleep(0.1)
    return load(text)


def where():
    summary = traceback.extract_stack()
    return [entry.name for entry in summary[-2:]], summary[-1].lineno, summary[-1].line


async def main():
    try:
        await job("12a")
    except ConfigError as error:
        told = traceback.TracebackException.from_exception(error)
        print(told.exc_type.__name__, str(told), told.__cause__.exc_type.__name__)
        print([frame.name for frame in told.stack], [frame.lineno for frame in told.__cause__.stack])
        print("".join(told.format(chain=False)), end="")
        print(*told.format_exception_only(), end="")
        traceback.print_exception(error, limit=1, file=sys.stdout)
        traceback.print_exception(error, limit=-1, chain=False, file=sys.stdout)
        traceback.print_tb(error.__traceback__, file=sys.stdout)
        buffer = io.StringIO()
        traceback.print_exc(file=buffer)
        print(len(buffer.getvalue().splitlines()), "lines")
        error.add_note("seen in main")
        print(traceback.format_exception_only(error))
    results = await asyncio.gather(job("7"), job("x"), return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            print("".join(traceback.format_exception(type(result), result, result.__traceback__)).splitlines()[-1])
        else:
            print(result)
    print(*where())
    print(traceback.format_stack(limit=1)[0].strip())


asyncio.run(main())
