"""What a class says itself of its copies: `__getstate__`, `__setstate__`, `__reduce__`, `__getnewargs__`."""
import asyncio
import copy


class Connection:
    def __init__(self, host):
        self.host = host
        self.lock = asyncio.Lock()
        self.open = True

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = asyncio.Lock()
        self.open = False


class Money:
    __slots__ = ("amount", "currency")

    def __init__(self, amount, currency):
        self.amount, self.currency = amount, currency

    def __reduce__(self):
        print("reduce", self.amount)
        return Money, (self.amount, self.currency)


class Version(tuple):
    def __new__(cls, text):
        made = super().__new__(cls, map(int, text.split(".")))
        made.text = text
        return made

    def __getnewargs__(self):
        return (self.text,)


async def main():
    first = Connection("db")
    for other in (copy.copy(first), copy.deepcopy(first)):
        print(other.host, other.open, other.lock is first.lock, sorted(vars(other)))
        async with first.lock:
            print("other lock taken:", other.lock.locked())
        await asyncio.sleep(0.1)
    wallet = [Money(5, "EUR"), Money(7, "USD")]
    again = copy.deepcopy(wallet)
    print([(one.amount, one.currency) for one in again], again[0] is wallet[0])
    version = copy.copy(Version("3.11.7"))
    print(version, version.text, type(version).__name__)


asyncio.run(main())
