"""Programs look into the deque of a queue, order timers, and hand built-in methods to the loop."""
import asyncio
import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(module)s.%(funcName)s:%(lineno)d %(message)s")


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = {}

    def _put(self, item):
        self._queue[item] = len(self._queue)

    def _get(self):
        return self._queue.popitem()[0]


async def main():
    queue = asyncio.Queue()
    for letter in "abc":
        queue.put_nowait(letter)
    print(list(queue._queue), queue._queue)
    queue.get_nowait()
    print(queue._queue[0], len(queue._queue), str(queue))
    queue._queue.clear()
    print(queue.empty(), queue.qsize())
    unique = Unique()
    for letter in "abab":
        await unique.put(letter)
    print(str(unique), await unique.get(), unique.qsize())
    loop = asyncio.get_running_loop()
    kept = set()
    task = asyncio.create_task(asyncio.sleep(0.2), name="kept")
    kept.add(task)
    task.add_done_callback(kept.discard)
    print(str(task).split(" cb=")[1], kept.discard.__qualname__, [].append.__qualname__)
    soon, late = loop.call_later(0.1, kept.clear), loop.call_later(0.3, kept.clear)
    print(soon < late, late <= soon, max(soon, late) is late, sorted([late, soon])[0] is soon)
    loop.call_soon(logging.info, "from the loop")
    loop.call_later(0.1, logging.warning, "from a timer: %s", 1)
    await asyncio.to_thread(logging.info, "from a pool")
    thread = threading.Thread(target=logging.info, args=("from a thread",))
    thread.start()
    thread.join()
    await asyncio.sleep(0.5)
    logging.info("from here")
    coroutine = main()
    print(coroutine.cr_frame.f_lineno)
    coroutine.close()


asyncio.run(main())
