import asyncio
import sys
import threading


def uncaught(kind, error, traceback):
    depth = 0
    while traceback is not None:
        last = traceback.tb_lineno
        traceback = traceback.tb_next
        depth += 1
    print(f"uncaught {kind.__name__}: {error} (line {last}, {depth > 1})")


def in_thread(args):
    print(f"{args.thread.name}: {args.exc_type.__name__}: {args.exc_value}")


def unraisable(args):
    print("unraisable:", repr(args.exc_value), args.object.__qualname__)


class Fragile:
    def __del__(self):
        raise OSError("cannot clean up")


sys.excepthook = uncaught
sys.unraisablehook = unraisable
threading.excepthook = in_thread


def job():
    raise LookupError("in a thread")


thread = threading.Thread(target=job, name="worker")
thread.start()
thread.join()
fragile = Fragile()
del fragile
print(sys.excepthook is sys.__excepthook__)


async def main():
    await asyncio.sleep(0.2)
    raise RuntimeError("nobody caught me")


asyncio.run(main())
print("never printed")
