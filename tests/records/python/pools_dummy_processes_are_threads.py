# multiprocessing.dummy: the interface of processes over threads.
import time
from multiprocessing.dummy import Pool as ThreadPool, Process, Queue

jobs = Queue()


def length(url):
    time.sleep(len(url) / 100)
    return len(url)


def take():
    while (job := jobs.get()) is not None:
        print("took", job)
        time.sleep(0.05)


pool = ThreadPool(4)
print(pool.map(length, ["https://a.example", "https://bb.example", "https://ccc.example"]))
pool.close()
pool.join()

process = Process(target=take)
process.start()
for job in ["one", "two", None]:
    jobs.put(job)
process.join()
print("exit code", process.exitcode)
