# What leaves a statement with except*: what its handlers raised alone, or in a group with what nobody caught; and in which
# order two loops that an error leaves are closed.


def attempt(function):
    try:
        function()
    except BaseException as error:
        print(function.__name__, repr(error), getattr(error, "exceptions", None), repr(error.__cause__))


def plain_and_another():
    try:
        raise ValueError(1)
    except* ValueError as group:
        raise RuntimeError("again") from group


def plain_again():
    try:
        raise ValueError(1)
    except* ValueError:
        raise


def group_and_another():
    try:
        raise ExceptionGroup("group", [ValueError(1)])
    except* ValueError:
        raise KeyError(2)


def group_and_rest():
    try:
        raise ExceptionGroup("group", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyError(3)


def two_handlers():
    try:
        raise ExceptionGroup("group", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
    except* TypeError:
        raise OSError(3)


def numbers(name):
    try:
        yield 1
    finally:
        print("closed", name)


def nested_loops():
    for a in numbers("outer"):
        for b in numbers("inner"):
            raise KeyError(a + b)


for function in (plain_and_another, plain_again, group_and_another, group_and_rest, two_handlers, nested_loops):
    attempt(function)
