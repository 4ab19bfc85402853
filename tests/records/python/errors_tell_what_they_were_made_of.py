import asyncio
async def main():
    try:
        raise SyntaxError("bad token", ("f.py", 3, 5, "x = $"))
    except SyntaxError as e:
        print(e, e.msg, e.lineno, e.offset, e.text, e.filename)
    try:
        raise SyntaxError("plain")
    except SyntaxError as e:
        print(e, e.msg, e.lineno)
    for exc in [OSError(2, "No such file", "x.txt"), FileNotFoundError(2, "gone"), OSError("just text"), ConnectionResetError(104, "reset")]:
        print(repr(exc), "|", exc, "|", exc.errno, exc.strerror, exc.filename)
    try: b"\xff".decode()
    except UnicodeDecodeError as e: print(e.encoding, e.start, e.end, e.reason, e)
    try: "é".encode("ascii")
    except UnicodeEncodeError as e: print(e, e.object)
    e = StopIteration(5); print(e.value, KeyError("a").args, str(KeyError("a")), SystemExit(3).code)
    e = ImportError("no", name="m", path="p"); print(e.name, e.path, e)
    try: import nonexistent_mod
    except ModuleNotFoundError as e: print(e, e.name)
    try: undefined_name
    except NameError as e: print(e, e.name)
    try: (1).foo
    except AttributeError as e: print(e, e.name, e.obj)
asyncio.run(main())
