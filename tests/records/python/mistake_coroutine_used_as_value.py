"""A forgotten `await`: what each use of the coroutine, the task or the asynchronous generator says."""
import asyncio
import json
import warnings

warnings.simplefilter("ignore")


async def get():
    return [1, 2]


async def rows():
    yield 1


def add_in_place(value):
    value += 1


def delete_item(value):
    del value[0]


def delete_key(value):
    del value["key"]


def set_item(value):
    value[0] = 1


def throw(value):
    raise value


USES = {
    "for": lambda it: [item for item in it],
    "index": lambda it: it[0],
    "len": len,
    "add": lambda it: it + 1,
    "+=": add_in_place,
    "compare": lambda it: it > 1,
    "negative": lambda it: -it,
    "spread": lambda it: print(*it),
    "format": lambda it: f"{it:>10}",
    "percent": lambda it: "%d" % it,
    "in": lambda it: 1 in it,
    "call": lambda it: it(),
    "attribute": lambda it: it.value,
    "dumps": json.dumps,
    "dict": dict,
    "int": int,
    "float": float,
    "sum": sum,
    "sorted pair": lambda it: sorted([it, it]),
    "join": lambda it: ", ".join([it]),
    "bytes": bytes,
    "replace": lambda it: "text".replace("t", it),
    "find": lambda it: "text".find(it),
    "partition": lambda it: "text".partition(it),
    "range": range,
    "slice": lambda it: [1, 2][it],
    "isinstance": lambda it: isinstance(1, it),
    "set attribute": lambda it: setattr(it, "value", 1),
    "set item": set_item,
    "delete item": delete_item,
    "delete key": delete_key,
    "next": next,
    "raise": throw,
    "concatenate": lambda it: [1] + it,
    "extend": lambda it: [].extend(it),
    "update": lambda it: {}.update(it),
    "super": super,
}


async def main():
    for name, use in USES.items():
        told = []
        for value in (get(), rows(), asyncio.ensure_future(get())):
            try:
                told.append(type(use(value)).__name__)
            except Exception as error:
                told.append(str(error))
        print(f"{name}: {' | '.join(dict.fromkeys(told))}")
    for value in ("text", (1,), 1.5, None, print, main):
        for delete in (delete_item, delete_key):
            try:
                delete(value)
            except TypeError as error:
                print(error)


asyncio.run(main())
