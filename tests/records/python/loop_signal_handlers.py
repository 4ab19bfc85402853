"""signals and graceful shutdown."""
import asyncio
import signal
import sys
import os

shutdown = asyncio.Event()

def handle(signum, frame):
    print("signal", signal.Signals(signum).name)

async def worker(n):
    try:
        while not shutdown.is_set():
            await asyncio.sleep(0.1)
    finally:
        print(f"worker {n} out")

async def main():
    loop = asyncio.get_running_loop()
    for sig in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sig, shutdown.set)
    old = signal.signal(signal.SIGUSR1, handle)
    print(old, signal.getsignal(signal.SIGUSR1) is handle)
    if sys.platform != "win32":
        loop.add_signal_handler(signal.SIGHUP, lambda s=signal.SIGHUP: print(s))
    workers = [asyncio.create_task(worker(i)) for i in range(2)]
    loop.call_later(0.35, shutdown.set)
    await shutdown.wait()
    await asyncio.gather(*workers)
    print(loop.remove_signal_handler(signal.SIGHUP), loop.remove_signal_handler(signal.SIGUSR2))
    print(signal.SIGINT, repr(signal.SIGTERM), int(signal.SIGKILL), signal.SIGINT.name)

asyncio.run(main())
