import concurrent.futures
import time

def job(seconds):
    time.sleep(seconds)
    if seconds > 0.25:
        raise ValueError(f"{seconds} is too long")
    return seconds

with concurrent.futures.ThreadPoolExecutor(max_workers=3) as executor:
    futures = {executor.submit(job, seconds): seconds for seconds in (0.3, 0.1, 0.2)}
    for future in concurrent.futures.as_completed(futures):
        try:
            print(futures[future], "->", future.result())
        except ValueError as error:
            print(futures[future], "failed:", error)
    slow = executor.submit(job, 0.2)
    try:
        slow.result(timeout=0.05)
    except concurrent.futures.TimeoutError:
        print("not yet", slow.running(), slow.done())
    done, pending = concurrent.futures.wait([slow], timeout=0.05)
    print(len(done), len(pending))
    slow.add_done_callback(lambda future: print("callback", future.result()))
print("closed")
try:
    executor.submit(job, 1)
except RuntimeError as error:
    print(error)
