import asyncio


def f(*args, **kwargs):
    print(args, kwargs)


class Client:
    def __init__(self, **options):
        pass

    def get(self, url, **options):
        print(url, options)


async def fetch(url, **options):
    print(url, options)


def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)


options = {'b': 2}
attempt(lambda: f(1, b=1, **options))
attempt(lambda: f(1, a=1, **options))
attempt(lambda: f(**options, **options))
attempt(lambda: Client().get('/', b=1, **options))
attempt(lambda: Client(b=1, **options))
attempt(lambda: print(1, end='', **{'end': 2}))
attempt(lambda: dict(b=1, **options))
attempt(lambda: (lambda **given: given)(b=1, **options))
attempt(lambda: max([1], key=None, **{'key': 1}))
attempt(lambda: f(1, **3))
attempt(lambda: Client(**'text'))
attempt(lambda: print(**3))


async def main():
    def local(**given):
        pass
    attempt(lambda: local(b=1, **options))
    try:
        await fetch('/', b=1, **options)
    except TypeError as error:
        print(error)


asyncio.run(main())
