# Async generators driven by hand: what each step gives, and what it refuses.
import asyncio


async def attempt(name, step):
    try:
        print(name, await step)
    except BaseException as error:
        print(name, type(error).__name__, error)


async def letters():
    try:
        got = yield "a"
        print("got", got)
        yield "b"
    except KeyError:
        yield "after the KeyError"
    finally:
        print("finally")


async def slow():
    try:
        await asyncio.sleep(0.01)
        yield 1
    finally:
        await asyncio.sleep(0.01)


async def main():
    it = letters()
    await attempt("send too early", it.asend(1))
    await attempt("first", it.__anext__())
    await attempt("send", it.asend("x"))
    step = it.athrow(KeyError("k"))
    await attempt("throw", step)
    await attempt("again", step)
    await attempt("end", anext(it))
    await attempt("over", anext(it, "default"))
    await attempt("throw when over", it.athrow(ValueError("v")))
    closing = it.aclose()
    await attempt("close when over", closing)
    await attempt("again", closing)

    it = letters()
    step = it.asend(None)
    await attempt("first", step)
    await attempt("again", step)
    await attempt("throw", it.athrow(ValueError("v")))
    await attempt("throw twice", it.athrow(ValueError("w")))

    it = letters()
    await attempt("throw at once", it.athrow(ValueError("v")))
    await attempt("next", it.__anext__())

    it = slow()
    steps = it.__anext__(), it.__anext__(), it.aclose(), it.athrow(ValueError("v"))
    print(await asyncio.gather(*steps, return_exceptions=True))
    print(await asyncio.gather(it.aclose(), it.__anext__(), it.aclose(), return_exceptions=True))


asyncio.run(main())
