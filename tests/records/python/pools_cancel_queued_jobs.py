import time
from concurrent.futures import ThreadPoolExecutor

def job(number):
    print("job", number)
    time.sleep(0.1)
    return number

executor = ThreadPoolExecutor(max_workers=1)
futures = [executor.submit(job, number) for number in range(4)]
print([future.cancel() for future in futures])
print([future.cancelled() for future in futures])
executor.shutdown(wait=True)
print(futures[0].result())
with ThreadPoolExecutor(2, thread_name_prefix="crew") as executor:
    print(list(executor.map(lambda a, b: a * b, range(4), range(1, 5))))
