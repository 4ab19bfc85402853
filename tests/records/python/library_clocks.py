import time
start = time.perf_counter()
time.sleep(0.25)
print(time.perf_counter() - start, time.monotonic(), time.perf_counter_ns(), time.time(), time.time_ns())
time.sleep(0)
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
