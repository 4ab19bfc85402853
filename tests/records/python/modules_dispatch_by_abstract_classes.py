import asyncio, functools, numbers, datetime as dt, decimal, enum, uuid, pathlib, collections.abc as abc
class Color(enum.Enum): RED = 1
@functools.singledispatch
def ser(x): raise TypeError(f"cannot serialize {type(x).__qualname__}")
@ser.register(type(None))
@ser.register(bool)
@ser.register(numbers.Number)
@ser.register(str)
def _(x): return x
@ser.register
def _(x: dt.date): return x.isoformat()
@ser.register
def _(x: decimal.Decimal): return f"{x}d"
@ser.register
def _(x: enum.Enum): return x.name
@ser.register(abc.Mapping)
def _(x): return {str(k): ser(v) for k, v in x.items()}
@ser.register(list)
@ser.register(tuple)
@ser.register(set)
def _(x): return [ser(i) for i in x]
@ser.register
def _(x: pathlib.PurePath): return x.as_posix()
async def main():
    doc = {"n": 1, "f": 1.5, "none": None, "t": True, "d": dt.date(2024, 1, 2), "dt": dt.datetime(2024, 1, 2, 3, 4), "dec": decimal.Decimal("1.50"), "c": Color.RED, "l": [1, (2, {3})], "p": pathlib.PurePosixPath("/a/b"), 5: {}}
    print(ser(doc))
    for bad in (object(), b"x", ser, 1j):
        try: print(ser(bad))
        except TypeError as e: print(e)
    print(ser.dispatch(bool) is ser.dispatch(int), ser.dispatch(dict) is ser.dispatch(abc.Mapping), len(ser.registry) > 5)
asyncio.run(main())
