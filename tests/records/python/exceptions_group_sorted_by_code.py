import asyncio


class NetError(Exception):
    def __init__(self, host, code):
        super().__init__(f"{host} failed with {code}")
        self.host = host
        self.code = code


async def fetch(host, delay, code=None):
    await asyncio.sleep(delay)
    if code:
        raise NetError(host, code)
    if delay == 0.3:
        raise ValueError(host)
    return host


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fetch("a", 0.1, 500))
            tg.create_task(fetch("b", 0.1, 404))
            tg.create_task(fetch("c", 1))
    except ExceptionGroup as eg:
        print(repr(eg), eg.message, len(eg.exceptions))
        match, rest = eg.split(lambda e: getattr(e, "code", None) == 404)
        print(match, rest)
        print(match.exceptions, rest.exceptions)
        sub = eg.subgroup(NetError)
        print(sub is eg, type(sub).__name__)
        print(eg.subgroup(KeyError))
        new = eg.derive([ValueError(1)])
        print(repr(new))
    try:
        raise ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), ValueError(2)])])
    except* ValueError as eg:
        print("values", repr(eg))
    except* TypeError as eg:
        print("types", repr(eg))


asyncio.run(main())
