from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED
import time, threading
def job(n):
    print(f"job {n} on {threading.current_thread().name}")
    time.sleep(n / 10)
    if n == 3: raise ValueError("three")
    return n * n
with ThreadPoolExecutor(max_workers=2) as pool:
    fs = [pool.submit(job, n) for n in (4, 1, 2, 3)]
    print("submitted")
    for f in as_completed(fs):
        try: print("result", f.result())
        except ValueError as e: print("failed", e)
    print(list(pool.map(job, [2, 1, 5])))
    try:
        pool.submit(job, 9).result(timeout=0.3)
    except TimeoutError as e: print("timeout", repr(e))
print("closed")
with ThreadPoolExecutor(3, thread_name_prefix="w") as pool:
    fs = [pool.submit(job, n) for n in (4, 1, 2)]
    done, pending = wait(fs, return_when=FIRST_COMPLETED)
    print(len(done), len(pending))
    for r in pool.map(job, (1,2), (3,)) if False else pool.map(pow, (2,3), (3,4)): print(r)
