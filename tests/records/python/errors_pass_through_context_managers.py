"""What tracebacks tell of errors that pass through context managers made of generators."""
import asyncio
import contextlib
import sys
import traceback


@contextlib.contextmanager
def closing(name):
    try:
        yield name
    finally:
        print("leave", name)


@contextlib.asynccontextmanager
async def connected(name):
    try:
        yield name
    except ValueError as error:
        raise KeyError(name) from error
    finally:
        print("disconnect", name)


def body():
    with closing("a"), closing("b"):
        raise ValueError("deep")


async def main():
    try:
        body()
    except ValueError:
        traceback.print_exc(file=sys.stdout)
    try:
        async with connected("outer"), connected("inner"):
            body()
    except KeyError as error:
        told = "".join(traceback.format_exception(error)).splitlines()
        print(*[line for line in told if "contextlib" not in line and "self.gen" not in line], sep="\n")


def check(test):
    try:
        test()
    except AssertionError:
        traceback.print_exc(file=sys.stdout)


x = 0


def compared():
    assert x > 0, "compared"


def called():
    assert isinstance(x, str), f"called with {x}"


def named():
    if x == 0: assert x, "named"; print("never")


def combined():
    assert not (x == 0) and x, "combined"


asyncio.run(main())
for test in (compared, called, named, combined):
    check(test)
try:
    raise KeyError("raised") from ValueError("made by hand")
except KeyError:
    traceback.print_exc(file=sys.stdout)
