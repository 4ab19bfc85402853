"""Threads: lock, condition, queue, bounded buffer, local, Timer."""
import queue
import threading
import time

class BoundedBuffer:
    def __init__(self, size):
        self.items = []
        self.size = size
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
    def put(self, x):
        with self.not_full:
            while len(self.items) >= self.size:
                self.not_full.wait()
            self.items.append(x)
            self.not_empty.notify()
    def get(self):
        with self.not_empty:
            if not self.not_empty.wait_for(lambda: self.items, timeout=1):
                raise TimeoutError("empty")
            x = self.items.pop(0)
            self.not_full.notify()
            return x

local = threading.local()
def job(n):
    local.value = n
    time.sleep(0.1 * (3 - n))
    print(threading.current_thread().name, local.value, hasattr(local, "other"))

def producer(buf):
    for i in range(5):
        buf.put(i)
        print("put", i)
        time.sleep(0.05)

def main():
    buf = BoundedBuffer(2)
    t = threading.Thread(target=producer, args=(buf,), name="producer", daemon=True)
    t.start()
    for _ in range(5):
        time.sleep(0.12)
        print("got", buf.get())
    t.join()
    try:
        buf.get()
    except TimeoutError as e:
        print(e)
    ts = [threading.Thread(target=job, args=[i], name=f"job-{i}") for i in range(3)]
    [t.start() for t in ts]
    [t.join() for t in ts]
    q = queue.Queue(maxsize=1)
    q.put("x")
    try:
        q.put("y", timeout=0.2)
    except queue.Full as e:
        print("full", repr(e))
    print(q.get(), q.qsize(), q.empty())
    try:
        q.get_nowait()
    except queue.Empty:
        print("empty")
    timer = threading.Timer(0.3, lambda: print("timer!"))
    timer.start()
    ev = threading.Event()
    print(ev.wait(0.5))
    rl = threading.RLock()
    with rl, rl:
        print("reentrant")
    sem = threading.Semaphore(2)
    def limited(i):
        with sem:
            time.sleep(0.1)
            print("limited", i)
    ts = [threading.Thread(target=limited, args=(i,)) for i in range(4)]
    for t in ts: t.start()
    for t in ts: t.join()
    bar = threading.Barrier(2, action=lambda: print("both here"))
    th = threading.Thread(target=bar.wait)
    th.start()
    print(bar.wait() in (0, 1))
    th.join()

if __name__ == "__main__":
    main()
