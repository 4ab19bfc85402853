"""What context variables, their tokens and `threading.local` say of wrong uses."""
import asyncio
import contextlib
import contextvars
import re
import threading

user = contextvars.ContextVar("user")
other = contextvars.ContextVar("other", default="nobody")


async def main():
    token = user.set("ann")
    local = threading.local()
    for attempt in (
        lambda: user.get("a", "b"),
        lambda: user.reset("token"),
        lambda: other.reset(token),
        lambda: setattr(user, "name", "new"),
        lambda: setattr(user, "value", 1),
        lambda: user.value,
        lambda: contextvars.ContextVar(5),
        lambda: contextvars.copy_context()["user"],
        lambda: "user" in contextvars.copy_context(),
        lambda: contextvars.copy_context().run(5),
        lambda: local.missing,
        lambda: threading.Condition(5),
        lambda: contextlib.ExitStack().callback(),
        lambda: contextlib.redirect_stdout(),
        lambda: asyncio.Lock().__aexit__(),
    ):
        try:
            print(attempt())
        except Exception as error:
            print(f"{type(error).__name__}: {re.sub(' at 0x[0-9a-f]+', '', str(error))}")
    print(user.name, other.get(), user.get())
    context = contextvars.copy_context()
    user.reset(token)
    print(user.get("unset"), context[user], context.get(other, "not there"), len(context))


asyncio.run(main())
