"""Jobs that submit jobs to their own pool: with workers enough they go on, and with one worker it waits for itself."""
import concurrent.futures
import threading
import time


def leaf(number):
    time.sleep(0.1)
    return number


def parent(pool, count):
    jobs = [pool.submit(leaf, number) for number in range(count)]
    print("submitted by", threading.current_thread().name)
    return sum(job.result() for job in jobs)


with concurrent.futures.ThreadPoolExecutor(3, thread_name_prefix="three") as pool:
    print(pool.submit(parent, pool, 3).result(), "at", round(time.monotonic(), 1))
with concurrent.futures.ThreadPoolExecutor(2, thread_name_prefix="two") as pool:
    print(pool.submit(parent, pool, 3).result(), "at", round(time.monotonic(), 1))
with concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix="one") as pool:
    print(pool.submit(parent, pool, 1).result(), "never")
