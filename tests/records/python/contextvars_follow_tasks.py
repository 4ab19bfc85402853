import asyncio
import contextvars
from contextvars import ContextVar, copy_context

request_id: ContextVar[str] = ContextVar("request_id", default="none")
user = ContextVar("user")


def log(text):
    print(f"[{request_id.get()}] {text}")


async def inner():
    log("inner before")
    await asyncio.sleep(0.1)
    token = request_id.set(request_id.get() + "/inner")
    log("inner after")
    request_id.reset(token)


async def handle(number):
    request_id.set(f"req-{number}")
    user.set(f"user{number}")
    log("start")
    await inner()
    await asyncio.create_task(inner())
    log(f"end of {user.get()}")
    asyncio.get_running_loop().call_soon(log, "soon")
    asyncio.get_running_loop().call_later(0.2, log, "later")
    asyncio.current_task().add_done_callback(lambda task: log("done"))
    request_id.set("changed")
    await asyncio.sleep(0.3)


async def main():
    request_id.set("main")
    await asyncio.gather(handle(1), handle(2))
    log("main again")
    print(user.get("nobody"))
    try:
        user.get()
    except LookupError as error:
        print(type(error).__name__)
    context = contextvars.Context()
    task = asyncio.create_task(inner(), context=context)
    await task
    context = copy_context()
    context.run(request_id.set, "in the copy")
    print(context[request_id], request_id.get(), request_id in context, len(context))
    task = asyncio.create_task(handle(3), context=context)
    await task
    print(context[request_id], context.get(user), sorted(var.name for var in context))
    async with asyncio.TaskGroup() as group:
        request_id.set("group")
        group.create_task(inner())
        group.create_task(inner(), context=context)
    asyncio.get_running_loop().call_soon(log, "with context", context=context)
    await asyncio.sleep(0)
    token = request_id.set("last")
    print(token.old_value, token.var is request_id)
    request_id.reset(token)
    for wrong in (lambda: request_id.reset(token), lambda: user.reset(request_id.set("x")), lambda: context.run(context.run, print)):
        try:
            wrong()
        except (RuntimeError, ValueError) as error:
            print(type(error).__name__)


asyncio.run(main())
print(request_id.get())
with asyncio.Runner() as runner:
    async def remember():
        request_id.set("remembered")
    runner.run(remember())
    async def recall():
        log("in the runner")
    runner.run(recall())
log("outside")
