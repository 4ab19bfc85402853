"""Coroutines that conditions, operators and f-strings use up without awaiting them are told of in their own lines."""
import asyncio
import re
import warnings


def to_output(message, category, filename, lineno, file=None, line=None):
    print(f"{re.sub('/.*/', '', filename)}:{lineno}: {message}")


warnings.showwarning = to_output


class Api:
    async def ready(self):
        return False

    @property
    async def name(self):
        return "api"

    @staticmethod
    async def ping():
        return "pong"


async def main():
    api = Api()
    if api.ready():
        print("always")
    while api.ready():
        print("once")
        break
    answer = api.ready() and "and"
    answer = not api.ready() or answer
    print(answer)
    print("yes" if api.name else "no")
    print(f"{api.ping()}"[:21])
    assert api.ready()
    print([1 for _ in range(2) if api.ping()])
    kept = {"a": api.ready()}
    kept.clear()
    print("cleared")
    for _ in [api.ping()]:
        pass
    print("left the loop")
    try:
        raise ValueError(api.ping())
    except ValueError:
        print("handled")
    print("handler is over")


asyncio.run(main())
