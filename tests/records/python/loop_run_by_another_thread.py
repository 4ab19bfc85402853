"""A loop that another thread runs is running for all who ask, while that thread waits too."""
import asyncio
import threading
import warnings

warnings.simplefilter("ignore")


class LoopThread:
    def __enter__(self):
        self.loop = asyncio.new_event_loop()
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self.run, name="loop")
        self.thread.start()
        self.ready.wait()
        return self

    def run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.call_soon(self.ready.set)
        self.loop.run_forever()
        tasks = asyncio.all_tasks(self.loop)
        for task in tasks:
            task.cancel()
        self.loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        self.loop.close()
        print("closed with", len(tasks), "tasks left")

    def call(self, coroutine, timeout=None):
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(timeout)

    def __exit__(self, *error):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()


async def work(number):
    await asyncio.sleep(number / 10)
    if number == 3:
        raise ValueError("three")
    return threading.current_thread().name, number


async def behind():
    try:
        await asyncio.sleep(100)
    finally:
        print("cleaned up")


with LoopThread() as runner:
    print(runner.call(work(1)), runner.loop.is_running())
    try:
        runner.call(work(3))
    except ValueError as error:
        print(error)
    try:
        runner.call(work(50), 0.2)
    except TimeoutError as error:
        print(repr(error))
    futures = [asyncio.run_coroutine_threadsafe(work(number), runner.loop) for number in (2, 1)]
    print([future.result() for future in futures], runner.loop)
    for wrong in (runner.loop.run_forever, runner.loop.close, lambda: runner.loop.run_until_complete(work(1))):
        try:
            wrong()
        except RuntimeError as error:
            print(error)
    asyncio.run_coroutine_threadsafe(behind(), runner.loop)
    runner.call(asyncio.sleep(0.01))
    print(asyncio.run(work(2)))
print(runner.loop.is_closed(), runner.thread.is_alive())
