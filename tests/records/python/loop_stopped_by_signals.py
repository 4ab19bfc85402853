import asyncio
import os
import signal


class Service:
    """Works until it is asked to stop, and finishes what it began."""

    def __init__(self):
        self.stopping = asyncio.Event()

    def ask_to_stop(self, received):
        print(f"received {received.name}")
        self.stopping.set()

    async def worker(self, name):
        try:
            while not self.stopping.is_set():
                print(f"{name} works")
                await asyncio.sleep(0.1)
        finally:
            print(f"{name} stops")

    async def run(self):
        loop = asyncio.get_running_loop()
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(each, self.ask_to_stop, each)
        loop.call_later(0.25, os.kill, os.getpid(), signal.SIGTERM)
        workers = [asyncio.create_task(self.worker(name)) for name in ("first", "second")]
        await self.stopping.wait()
        await asyncio.gather(*workers)
        loop.add_signal_handler(signal.SIGUSR1, print, "the handler's turn")
        loop.call_soon(print, "before")
        os.kill(os.getpid(), signal.SIGUSR1)
        loop.call_soon(print, "after")
        for turn in range(4):
            print("turn", turn)
            await asyncio.sleep(0)
        print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
        try:
            loop.add_signal_handler(signal.SIGTERM, self.run)
        except TypeError as error:
            print(error)


async def interrupted(delay):
    asyncio.get_running_loop().call_later(delay, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled by Control-C")
        await asyncio.sleep(0.1)
        raise
    finally:
        print("cleaned up")


def on_user_signal(number, frame):
    print("user signal", number, signal.Signals(number).name)


asyncio.run(Service().run())
signal.signal(signal.SIGUSR1, on_user_signal)
os.kill(os.getpid(), signal.SIGUSR1)
try:
    asyncio.run(interrupted(0.2))
except KeyboardInterrupt as error:
    print("interrupted", repr(error.__context__))
with asyncio.Runner() as runner:
    try:
        runner.run(interrupted(0.1))
    except KeyboardInterrupt:
        print("interrupted again")
    print(runner.run(asyncio.sleep(0.1, "the runner goes on")))
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
print("ignored")
