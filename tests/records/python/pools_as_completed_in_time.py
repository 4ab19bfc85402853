import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED


def work(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(max_workers=3) as pool:
    jobs = {pool.submit(work, seconds): seconds for seconds in (0.3, 0.1, 0.2)}
    for job in as_completed(jobs, timeout=1):
        print(jobs[job], job.result())
    slow = [pool.submit(work, seconds) for seconds in (0.1, 0.5)]
    try:
        for job in as_completed(slow, timeout=0.25):
            print("in time:", job.result())
    except TimeoutError as error:
        print("too late:", error)
    done, left = wait(slow, timeout=0)
    print(len(done), len(left), [job.running() for job in left])
    done, left = wait(slow, return_when=FIRST_COMPLETED)
    print(len(done), len(left))
    print(list(pool.map(work, [0.1, 0.05])))
